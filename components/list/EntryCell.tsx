import { Fragment, type JSX } from 'preact';
import type { StoredEntry } from '../../glossary/model/list/stored-entry.ts';
import type { ListColumn } from '../../glossary/model/list/list-view.ts';
import { fillEntry } from '../../glossary/model/entry/fill-entry.ts';
import { editedTerm } from '../../glossary/model/entry/edited-term.ts';
import { isAccepted, type LabelledTerm } from '../../glossary/model/entry/sides.ts';
import { languageMark, languageName, subjectFieldName } from '../texts/term-names.ts';
import { dayText } from '../texts/date-text.ts';
import { useTexts } from '../texts/texts.tsx';
import { useSides } from '../card/use-sides.ts';

interface EntryCellProps {
  readonly row: StoredEntry;
  readonly column: ListColumn;
  /**
   * Whether it is the first column, which names the entry, in another language if it has none in
   * this one.
   */
  readonly isFirst?: boolean;
}

/** One cell of the list of entries. */
export function EntryCell({ row, column, isFirst = false }: EntryCellProps): JSX.Element | null {
  const t = useTexts();
  const { origin, modified } = row;
  const entry = fillEntry(row.entry);
  const { own, equivalents } = useSides()(entry, 'Hans');
  switch (column) {
    case 'chinese':
      return <Terms terms={own.length === 0 && isFirst ? equivalents : own} />;
    case 'english':
      return <Terms terms={equivalents.length === 0 && isFirst ? own : equivalents} />;
    case 'pinyin': {
      const reading = own.find((term) => term.reading !== undefined)?.reading;
      return <>{reading !== undefined && <span lang="zh-Latn-pinyin">{reading}</span>}</>;
    }
    case 'status': {
      const term = editedTerm(own, equivalents);
      return <>{term !== undefined && t(`status.${term.administrativeStatus}`)}</>;
    }
    case 'subjectField':
      return (
        <span class="soft">
          {entry.subjectField !== undefined && subjectFieldName(t, entry.subjectField)}
        </span>
      );
    case 'source': {
      const [title] = [...equivalents, ...own].flatMap(({ sources = [] }) =>
        sources.map((source) => source.title),
      );
      return <span class="soft">{title}</span>;
    }
    case 'modified':
      return (
        <>
          {modified !== undefined && (
            <time dateTime={modified} class="soft">
              {dayText(t, modified)}
            </time>
          )}
        </>
      );
    case 'origin':
      return <>{origin !== 'curated' && <span class="tag">{t(`origin.${origin}`)}</span>}</>;
  }
}

/** Characters of a form that stays whole on its line; a longer one breaks as any text does. */
const SHORT = 4;

/** The first term, and the preferred terms of other regions after it. */
function Terms({ terms }: { readonly terms: readonly LabelledTerm[] }): JSX.Element {
  const t = useTexts();
  const accepted = terms.filter((term) => isAccepted(term));
  const [first = terms[0], ...others] = accepted;
  const regional = others.filter(
    ({ administrativeStatus }) => administrativeStatus === 'preferred',
  );
  return (
    <>
      <span lang={first?.languages[0]}>{first?.term}</span>
      {regional.length > 0 && (
        <span class="regional">
          {regional.map((term) => (
            <Fragment key={term.term}>
              {' '}
              <span class={term.term.length > SHORT ? 'region' : 'region short'}>
                <span lang={term.languages[0]}>{term.term}</span>&nbsp;
                {term.languages.map((language) => (
                  <small key={language} class="region-mark" title={languageName(t, language)}>
                    <span aria-hidden="true">{languageMark(t, language)}</span>
                    <span class="hidden-text">{languageName(t, language)}</span>
                  </small>
                ))}
              </span>
            </Fragment>
          ))}
        </span>
      )}
    </>
  );
}
