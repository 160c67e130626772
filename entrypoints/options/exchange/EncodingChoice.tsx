import type { JSX } from 'preact';
import { ScrollRegion } from '../../../components/controls/ScrollRegion.tsx';
import { useTexts } from '../../../components/texts/texts.tsx';
import type { Encoding } from '../../../glossary/exchange/file/encoding.ts';
import type { EncodingPreview } from '../../../glossary/exchange/file/read-result.ts';

interface EncodingChoiceProps {
  readonly previews: readonly EncodingPreview[];
  readonly onEncoding: (encoding: Encoding) => void;
}

/** The beginning of a text in each encoding that it could be in; a person sees which makes sense. */
export function EncodingChoice({ previews, onEncoding }: EncodingChoiceProps): JSX.Element {
  const t = useTexts();
  return (
    <fieldset class="encodings">
      <legend>{t('importing.whichEncoding')}</legend>
      {previews.map(({ encoding, text }) => (
        <div key={encoding} class="encoding">
          <ScrollRegion
            label={encoding.toUpperCase()}
            lang={encoding === 'big5' ? 'zh-Hant' : 'zh-Hans'}
          >
            {text}
          </ScrollRegion>
          <button type="button" class="button" onClick={() => onEncoding(encoding)}>
            {t('importing.useEncoding', { encoding: encoding.toUpperCase() })}
          </button>
        </div>
      ))}
    </fieldset>
  );
}
