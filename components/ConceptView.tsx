import type { JSX } from 'preact';
import type { ConceptEntry, LanguageSection } from '../glossary/model/concept-entry.ts';
import { isChinese, type Script } from '../glossary/model/language.ts';
import { type LabelledTerm } from './sides.ts';
import { useSides } from './use-sides.ts';
import { SourceList, sourcesOf } from './SourceList.tsx';
import { TermLine } from './TermLine.tsx';
import { subjectFieldName } from './term-names.ts';
import { interfaceLanguage, useTexts } from './texts.tsx';

interface ConceptViewProps {
  readonly entry: ConceptEntry;
  /** The script of the text in which the concept was met; its other side is shown first. */
  readonly script: Script;
  /** Leaves the subject field out, where a heading says it already. */
  readonly withoutSubjectField?: boolean;
}

/** One concept to read: its equivalents large, then the page's own side, definition and sources. */
export function ConceptView({
  entry,
  script,
  withoutSubjectField = false,
}: ConceptViewProps): JSX.Element {
  const t = useTexts();
  const { equivalents, own } = useSides()(entry, script);
  const defined = definitionOf(entry, isChinese(interfaceLanguage(t)));
  const sources = sourcesOf(entry);
  const facts = factsOf(entry, equivalents[0] ?? own[0]);
  return (
    <div class="concept">
      {equivalents.length === 0 ? (
        <p class="none">{t('card.noEquivalent')}</p>
      ) : (
        <TermLines terms={equivalents} class="equivalents" label={t('card.equivalents')} />
      )}
      <TermLines terms={own} class="own" label={t('card.otherForms')} />
      {defined !== undefined && (
        <p class="definition" lang={defined.language}>
          {defined.definition}
        </p>
      )}
      {entry.note !== undefined && <p class="note">{entry.note}</p>}
      {facts.length > 0 && <p class="facts">{facts.join(' · ')}</p>}
      {sources.length > 0 && <SourceList sources={sources} />}
    </div>
  );

  function factsOf(
    { subjectField, jurisdiction }: ConceptEntry,
    term: LabelledTerm | undefined,
  ): readonly string[] {
    return [
      subjectField === undefined || withoutSubjectField
        ? undefined
        : subjectFieldName(t, subjectField),
      jurisdiction,
      term?.partOfSpeech === undefined ? undefined : t(`partOfSpeech.${term.partOfSpeech}`),
    ].filter((fact) => fact !== undefined);
  }
}

/** The section whose definition the reader of the interface reads best, if any has one. */
function definitionOf(entry: ConceptEntry, readsChinese: boolean): LanguageSection | undefined {
  const defined = entry.languageSections.filter((section) => section.definition !== undefined);
  return defined.find(({ language }) => isChinese(language) === readsChinese) ?? defined[0];
}

interface TermLinesProps {
  readonly terms: readonly LabelledTerm[];
  readonly class: string;
  readonly label: string;
}

/** The terms of one side, with the reading under the first term that has it. */
function TermLines({ terms, class: className, label }: TermLinesProps): JSX.Element {
  const withLanguages = new Set(terms.flatMap((term) => term.languages)).size > 1;
  const readings = new Set<string>();
  return (
    <ul class={className} aria-label={label}>
      {terms.map((term) => {
        const reading = term.reading !== undefined && !readings.has(term.reading);
        if (term.reading !== undefined) readings.add(term.reading);
        return (
          <li key={`${term.administrativeStatus} ${term.term}`} class={term.administrativeStatus}>
            <TermLine term={term} withLanguages={withLanguages} />
            {reading && (
              <p class="reading" lang="zh-Latn-pinyin">
                {term.reading}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
