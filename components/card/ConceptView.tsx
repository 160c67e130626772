import type { ComponentChildren, JSX } from 'preact';
import type { ConceptEntry, LanguageSection } from '../../glossary/model/entry/concept-entry.ts';
import type { GlossaryLabel } from '../../glossary/model/glossary/glossary.ts';
import { isChinese, type Script } from '../../glossary/model/entry/language.ts';
import { GlossaryMark } from '../glossaries/GlossaryMark.tsx';
import { sidesOf, type LabelledTerm } from '../../glossary/model/entry/sides.ts';
import { termExamplesOf } from '../../glossary/model/entry/term-examples.ts';
import { isOfficial } from '../../glossary/model/entry/official.ts';
import { sourcesOf } from '../../glossary/model/entry/sources-of.ts';
import { ExampleList, SourceList } from './SourceList.tsx';
import { TermLines, type ReadingForm } from './TermLines.tsx';
import { regionName, subjectFieldName } from '../texts/term-names.ts';
import { interfaceLanguage, useTexts } from '../texts/texts.tsx';

interface ConceptViewProps {
  readonly entry: ConceptEntry;
  /** The script of the text on the page; terms of the other language are shown first. */
  readonly script: Script;
  /** Whether to leave out the subject field, because a heading already has it. */
  readonly withoutSubjectField?: boolean;
  readonly form: ReadingForm;
  /** The glossary that the concept is in. */
  readonly glossary: GlossaryLabel;
  /** Whether the user changed the glossary's entry. */
  readonly isChanged: boolean;
  /** Whether its team has several versions of it, of which this one counts for now. */
  readonly hasVersions: boolean;
  readonly onCopyTerm: (term: string) => void;
  /** Shown right below the best equivalent. */
  readonly children?: ComponentChildren;
}

/** The most examples that a card shows. */
const MOST_EXAMPLES = 3;

/**
 * One concept: its equivalents in large type, then the terms of the page's language, definition,
 * examples and sources.
 */
export function ConceptView({
  entry,
  script,
  withoutSubjectField = false,
  form,
  glossary,
  isChanged,
  hasVersions,
  onCopyTerm,
  children,
}: ConceptViewProps): JSX.Element {
  const t = useTexts();
  const { equivalents, own } = sidesOf(entry, script, form.userLanguage);
  const defined = definitionOf(entry, isChinese(interfaceLanguage(t)));
  const sources = sourcesOf(entry);
  const examples = termExamplesOf(entry).slice(0, MOST_EXAMPLES);
  const facts = factsOf(entry, equivalents[0] ?? own[0]);
  return (
    <div class="concept">
      {equivalents.length === 0 ? (
        <p class="none">{t('card.noEquivalent')}</p>
      ) : (
        <TermLines
          entry={entry}
          terms={equivalents}
          class="equivalents"
          label={t('card.equivalents')}
          form={form}
          onCopyTerm={onCopyTerm}
          belowFirst={children}
        />
      )}
      <TermLines
        entry={entry}
        terms={own}
        class="own"
        label={t('card.otherForms')}
        form={form}
        onCopyTerm={onCopyTerm}
      />
      {defined !== undefined && (
        <p class="definition" lang={defined.language}>
          {defined.definition}
        </p>
      )}
      {entry.note !== undefined && <p class="note">{entry.note}</p>}
      {examples.length > 0 && <ExampleList examples={examples} />}
      <p class="facts">
        {facts.map((fact) => `${fact} · `).join('')}
        <GlossaryMark glossary={glossary} />
        {isChanged && ` · ${t('card.changed')}`}
        {hasVersions && ` · ${t('card.versions')}`}
      </p>
      {sources.length > 0 && <SourceList sources={sources} />}
    </div>
  );

  function factsOf(of: ConceptEntry, term: LabelledTerm | undefined): readonly string[] {
    const { subjectField, jurisdiction } = of;
    return [
      subjectField === undefined || withoutSubjectField
        ? undefined
        : subjectFieldName(t, subjectField),
      jurisdiction === undefined || withoutSubjectField ? undefined : regionName(t, jurisdiction),
      term?.partOfSpeech === undefined ? undefined : t(`partOfSpeech.${term.partOfSpeech}`),
      isOfficial(of) ? t('status.official') : t('status.proposed'),
    ].filter((fact) => fact !== undefined);
  }
}

/** The section with the definition that the user can read best, if any has one. */
function definitionOf(entry: ConceptEntry, readsChinese: boolean): LanguageSection | undefined {
  const defined = entry.languageSections.filter((section) => section.definition !== undefined);
  return defined.find(({ language }) => isChinese(language) === readsChinese) ?? defined[0];
}
