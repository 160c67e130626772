import type { JSX } from 'preact';
import { Button } from '../controls/Button.tsx';
import { useTexts } from '../texts/texts.tsx';
import { resized, type TextLook } from '../../glossary/model/document/text-look.ts';

interface TextLookControlsProps {
  readonly look: TextLook;
  readonly onLook: (look: TextLook) => void;
}

/** Sets the letters and lines of a text without pages, in the place of the zoom of pages. */
export function TextLookControls({ look, onLook }: TextLookControlsProps): JSX.Element {
  const t = useTexts();
  return (
    <fieldset class="zoom" aria-label={t('reader.look')}>
      <Button
        class="icon-button"
        aria-label={t('reader.smaller')}
        title={t('reader.smaller')}
        onClick={() => onLook(resized(look, -1))}
      >
        −
      </Button>
      <span class="scale small">{Math.round(look.scale * 100)}%</span>
      <Button
        class="icon-button"
        aria-label={t('reader.larger')}
        title={t('reader.larger')}
        onClick={() => onLook(resized(look, 1))}
      >
        +
      </Button>
      <Button
        class="plain-button"
        aria-pressed={look.isSerif}
        onClick={() => onLook({ ...look, isSerif: !look.isSerif })}
      >
        {t('reader.serif')}
      </Button>
      <Button
        class="plain-button wide-button"
        aria-pressed={look.isWide}
        onClick={() => onLook({ ...look, isWide: !look.isWide })}
      >
        {t('reader.wide')}
      </Button>
    </fieldset>
  );
}
