import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import {
  GROUNDS,
  highlightName,
  type MarkLook,
  otherLook,
} from '../../glossary/model/settings/mark-look.ts';
import { interfaceLanguage, useTexts } from '../../components/texts/texts.tsx';
import { scriptOfLanguage } from '../../glossary/model/entry/language.ts';

/** Sentences with their marked terms between bars, shown on a page of each ground. */
const SIMPLIFIED = { language: 'zh-Hans', text: '坚持|网络主权|，共建|网络空间命运共同体|。' };
const TRADITIONAL = { language: 'zh-Hant-TW', text: '堅持|網路主權|，共建|網路空間命運共同體|。' };
const ENGLISH = { language: 'en', text: 'Respect for |cyber sovereignty| in |cyberspace|.' };

interface MarkPreviewProps {
  readonly look: MarkLook;
  /** Whether some marks look different; the last one of each sample does then. */
  readonly withOther: boolean;
}

/** Terms marked with a look, by the browser and the style sheet that mark every page. */
export function MarkPreview({ look, withOther }: MarkPreviewProps): JSX.Element {
  const t = useTexts();
  const figure = useRef<HTMLElement>(null);
  const { markLine, markColour, markTint } = look;
  const chinese = scriptOfLanguage(interfaceLanguage(t)) === 'Hant' ? TRADITIONAL : SIMPLIFIED;
  useEffect(() => {
    const drawn = new Map<string, Highlight>();
    for (const ground of GROUNDS) {
      const terms = [...(figure.current?.querySelectorAll(`.${ground} .term`) ?? [])];
      for (const [index, term] of terms.entries()) {
        const isOther = withOther && index === terms.length - 1;
        const name = highlightName(isOther ? otherLook(look) : look, ground);
        const range = new StaticRange({
          startContainer: term,
          startOffset: 0,
          endContainer: term,
          endOffset: term.childNodes.length,
        });
        drawn.set(name, (drawn.get(name) ?? new Highlight()).add(range));
      }
    }
    for (const [name, highlight] of drawn) CSS.highlights.set(name, highlight);
    return () => {
      for (const name of drawn.keys()) CSS.highlights.delete(name);
    };
  }, [markLine, markColour, markTint, withOther, chinese]);
  return (
    <figure class="mark-preview" ref={figure}>
      <figcaption class="soft small">{t('settings.preview')}</figcaption>
      {GROUNDS.map((ground) => (
        <div key={ground} class={`page-sample ${ground}`}>
          {[chinese, ENGLISH].map(({ language, text }) => (
            <p key={language} lang={language}>
              {text.split('|').map((part, index) => (
                <span key={part} class={index % 2 === 1 ? 'term' : undefined}>
                  {part}
                </span>
              ))}
            </p>
          ))}
        </div>
      ))}
    </figure>
  );
}
