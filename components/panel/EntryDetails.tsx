import type { JSX } from 'preact';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import { isChinese, type Script } from '../../glossary/model/entry/language.ts';
import { isAccepted, type LabelledTerm } from '../../glossary/model/entry/sides.ts';
import { termExamplesOf } from '../../glossary/model/entry/term-examples.ts';
import { isOfficial, isProposedTerm } from '../../glossary/model/entry/official.ts';
import { sourcesOf } from '../../glossary/model/entry/sources-of.ts';
import { ExampleList, SourceList } from '../card/SourceList.tsx';
import { termLabels } from '../texts/term-labels.ts';
import { interfaceLanguage, useTexts } from '../texts/texts.tsx';
import { usePageSides } from '../card/use-sides.ts';

interface EntryDetailsProps {
  readonly entry: ConceptEntry;
  /** The script of the text on the page. */
  readonly script: Script;
}

/** All terms of an entry with language, status and reading, its definition, examples and sources. */
export function EntryDetails({ entry, script }: EntryDetailsProps): JSX.Element {
  const { equivalents, own } = usePageSides()(entry, script);
  const t = useTexts();
  const readsChinese = isChinese(interfaceLanguage(t));
  const defined = entry.languageSections.filter((one) => one.definition !== undefined);
  const section =
    defined.find(({ language }) => isChinese(language) === readsChinese) ?? defined[0];
  const sources = sourcesOf(entry);
  const examples = termExamplesOf(entry);
  return (
    <div class="entry-details">
      <Forms entry={entry} terms={[...equivalents, ...own]} />
      {section !== undefined && <p lang={section.language}>{section.definition}</p>}
      {entry.note !== undefined && <p>{entry.note}</p>}
      {examples.length > 0 && <ExampleList examples={examples} />}
      <p>
        <span class="tag">{isOfficial(entry) ? t('status.official') : t('status.proposed')}</span>
      </p>
      {sources.length > 0 && <SourceList sources={sources} />}
    </div>
  );
}

interface FormsProps {
  readonly entry: ConceptEntry;
  readonly terms: readonly LabelledTerm[];
}

function Forms({ entry, terms }: FormsProps): JSX.Element {
  const t = useTexts();
  return (
    <dl>
      {terms.map((term) => {
        const { languages, administrativeStatus, reading } = term;
        const Term = isAccepted(term) ? 'span' : 's';
        const labels = termLabels(t, term, {
          withLanguages: true,
          isProposed: isProposedTerm(entry, term),
        });
        return (
          <div key={`${administrativeStatus} ${term.term}`}>
            <dt class="soft small">{labels.join(' · ')}</dt>
            <dd>
              <Term lang={languages[0]}>{term.term}</Term>
              {reading !== undefined && (
                <span class="soft small" lang="zh-Latn-pinyin">
                  {' '}
                  {reading}
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
