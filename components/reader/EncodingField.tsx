import type { JSX } from 'preact';
import { Select } from '../controls/Select.tsx';
import { useTexts } from '../texts/texts.tsx';

interface EncodingFieldProps {
  readonly encoding: string;
  readonly onEncoding: (encoding: string) => void;
}

/** What Chinese and English texts mostly are in. */
const COMMON = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'shift_jis', 'euc-kr', 'windows-1252'];

/** Which encoding a text is read by, where that was guessed or chosen. */
export function EncodingField({ encoding, onEncoding }: EncodingFieldProps): JSX.Element {
  const t = useTexts();
  const all = COMMON.includes(encoding) ? COMMON : [encoding, ...COMMON];
  return (
    <label class="encoding-field small">
      {t('reader.encoding')}
      <Select
        choice={encoding}
        choices={all.map((one) => [one, one.toUpperCase()] as const)}
        onChoice={onEncoding}
      />
    </label>
  );
}
