import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { highlightName, type MarkLook } from '../../components/mark-look.ts';
import { useTexts } from '../../components/texts.tsx';

/** A sentence with its marked terms between bars, and the kinds of page it is shown on. */
const SAMPLES = [
  { language: 'zh-Hans', text: '坚持|网络主权|，共建|网络空间命运共同体|。' },
  { language: 'en', text: 'Respect for |cyber sovereignty| in |cyberspace|.' },
] as const;
const PAGES = ['light', 'dark', 'coloured'] as const;

/** Terms marked with a look, by the browser and the style sheet that mark every page. */
export function MarkPreview({ look }: { readonly look: MarkLook }): JSX.Element {
  const t = useTexts();
  const figure = useRef<HTMLElement>(null);
  const name = highlightName(look);
  useEffect(() => {
    const terms = [...(figure.current?.querySelectorAll('.term') ?? [])].map((term) => {
      const range = new Range();
      range.selectNodeContents(term);
      return range;
    });
    CSS.highlights.set(name, new Highlight(...terms));
    return () => {
      CSS.highlights.delete(name);
    };
  }, [name]);
  return (
    <figure class="mark-preview" ref={figure}>
      <figcaption class="soft small">{t('settings.preview')}</figcaption>
      {PAGES.map((page) => (
        <div key={page} class={`page-sample ${page}`}>
          {SAMPLES.map(({ language, text }) => (
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
