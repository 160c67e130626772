import type { JSX } from 'preact';
import type { ConceptEntry } from '../glossary/model/concept-entry.ts';
import type { Script } from '../glossary/model/language.ts';
import { ConceptView } from './ConceptView.tsx';
import { useSides } from './use-sides.ts';
import { subjectFieldName } from './term-names.ts';
import { interfaceLanguage, useTexts } from './texts.tsx';

export interface HoverCardProps {
  /** The concepts of the matched form, at least one; several each get a heading of their own. */
  readonly entries: readonly ConceptEntry[];
  /** The concepts of the shorter terms inside the matched one. */
  readonly inner: readonly ConceptEntry[];
  /** The text as the page writes it. */
  readonly matchedText: string;
  /** The script of the matched text; the other side of an entry is shown first. */
  readonly script: Script;
}

/**
 * The card that opens in the page beside a marked term. It is read only: nothing in it changes
 * stored data, so that a page gains nothing by luring a click onto it. Styles: `hover-card.css`.
 */
export function HoverCard({ entries, inner, matchedText, script }: HoverCardProps): JSX.Element {
  const t = useTexts();
  const sidesOf = useSides();
  return (
    <article
      class="hover-card"
      lang={interfaceLanguage(t)}
      aria-label={t('card.label', { term: matchedText })}
    >
      {entries.map((entry, index) => (
        <section key={entry.id}>
          {entries.length > 1 && (
            <h2>
              {index + 1}. {headingOf(entry)}
            </h2>
          )}
          <ConceptView entry={entry} script={script} withoutSubjectField={entries.length > 1} />
        </section>
      ))}
      {inner.length > 0 && (
        <section class="inner">
          <h2>{t('card.inner')}</h2>
          <dl>
            {inner.map((entry) => (
              <InnerTerm key={entry.id} entry={entry} script={script} />
            ))}
          </dl>
        </section>
      )}
    </article>
  );

  function headingOf(entry: ConceptEntry): string {
    return entry.subjectField === undefined
      ? (sidesOf(entry, script).own[0]?.term ?? matchedText)
      : subjectFieldName(t, entry.subjectField);
  }
}

interface InnerTermProps {
  readonly entry: ConceptEntry;
  readonly script: Script;
}

function InnerTerm({ entry, script }: InnerTermProps): JSX.Element {
  const { own, equivalents } = useSides()(entry, script);
  return (
    <div>
      <dt lang={own[0]?.languages[0]}>{own[0]?.term}</dt>
      <dd lang={equivalents[0]?.languages[0]}>{equivalents[0]?.term}</dd>
    </div>
  );
}
