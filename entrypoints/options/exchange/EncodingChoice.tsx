import type { JSX } from 'preact';
import { Button } from '../../../components/controls/Button.tsx';
import { ScrollRegion } from '../../../components/controls/ScrollRegion.tsx';
import { useTexts } from '../../../components/texts/texts.tsx';
import type { Encoding } from '../../../glossary/exchange/file/encoding.ts';
import type { EncodingPreview } from '../../../glossary/exchange/file/read-result.ts';

interface EncodingChoiceProps {
  readonly previews: readonly EncodingPreview[];
  readonly onEncoding: (encoding: Encoding) => void;
}

/** The language of most texts in an encoding. */
const LANGUAGES: Readonly<Record<string, string>> = {
  gb18030: 'zh-Hans',
  big5: 'zh-Hant',
  shift_jis: 'ja',
  'euc-kr': 'ko',
};

/**
 * Shows the beginning of a text in each possible encoding, for the user to choose the readable one.
 */
export function EncodingChoice({ previews, onEncoding }: EncodingChoiceProps): JSX.Element {
  const t = useTexts();
  const damagedAt = (line: number): string => t('importing.damagedAt', { line: String(line) });
  // If there is only one encoding, there is nothing to choose: say only where the text is damaged.
  const [first, second] = previews;
  const onlyDamage = second === undefined ? first?.damagedLine : undefined;
  return (
    <fieldset class="encodings">
      <legend>
        {onlyDamage === undefined ? t('importing.whichEncoding') : damagedAt(onlyDamage)}
      </legend>
      {previews.map(({ encoding, text, damagedLine }) => (
        <div key={encoding} class="encoding">
          {onlyDamage === undefined && damagedLine !== undefined && <p>{damagedAt(damagedLine)}</p>}
          <ScrollRegion label={encoding.toUpperCase()} lang={LANGUAGES[encoding]}>
            {text}
          </ScrollRegion>
          <Button onClick={() => onEncoding(encoding)}>
            {t('importing.useEncoding', { encoding: encoding.toUpperCase() })}
          </Button>
        </div>
      ))}
    </fieldset>
  );
}
