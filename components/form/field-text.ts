/** The names of an entry's fields and their values, in the language of the interface. */
import type {
  AdministrativeStatus,
  CheckWay,
  Example,
  LanguageSection,
  MarkingWay,
  PartOfSpeech,
  RelatedConcept,
  Source,
  TermSection,
  TermType,
} from '../../glossary/model/entry/concept-entry.ts';
import type {
  ComparedField,
  FieldComparison,
} from '../../glossary/model/entry/field-comparison.ts';
import { languageName, subjectFieldName } from '../texts/term-names.ts';
import type { Texts } from '../texts/texts.tsx';

/** The place of a difference in words: language, term and field, as far as it has them. */
export function comparisonName(
  t: Texts,
  { language, term, field }: Pick<FieldComparison, 'language' | 'term' | 'field'>,
): string {
  const parts = [
    ...(language === undefined ? [] : [languageName(t, language)]),
    ...(term === undefined || field === 'term' || field === 'termSection' ? [] : [`“${term}”`]),
    ...(field === 'languageSection' ? [] : [fieldName(t, field, language === undefined)]),
  ];
  return parts.join(' · ');
}

function fieldName(t: Texts, field: Exclude<ComparedField, 'languageSection'>, ofEntry: boolean) {
  switch (field) {
    case 'subjectField':
      return t('form.subjectField');
    case 'jurisdiction':
      return t('form.jurisdiction');
    case 'note':
      return ofEntry ? t('form.entryNote') : t('form.note');
    case 'related':
      return t('form.related');
    case 'kept':
      return t('form.kept');
    case 'definition':
      return t('form.definition');
    case 'term':
    case 'termSection':
      return t('form.term');
    case 'administrativeStatus':
      return t('form.status');
    case 'partOfSpeech':
      return t('form.partOfSpeech');
    case 'termType':
      return t('form.termType');
    case 'geographicalUsage':
      return t('form.region');
    case 'reading':
      return t('form.reading');
    case 'sources':
      return t('form.sources');
    case 'examples':
      return t('form.examples');
    case 'marking':
      return t('form.marking');
    case 'check':
      return t('form.check');
    case 'caseSensitive':
      return t('form.case');
    case 'inflection':
      return t('form.inflection');
    case 'foldDiacritics':
      return t('form.foldDiacritics');
    case 'insideWords':
      return t('form.insideWords');
    case 'extraForms':
      return t('form.extraForms');
    case 'notInside':
      return t('form.notInside');
    case 'order':
      return t('comparison.order');
  }
}

/** The value of a field in one version, as text; empty for no value. */
export function comparedText(t: Texts, field: ComparedField, value: unknown): string {
  if (value === undefined) return '';
  switch (field) {
    case 'subjectField':
      return subjectFieldName(t, value as string);
    case 'administrativeStatus':
      return t(`status.${value as AdministrativeStatus}`);
    case 'partOfSpeech':
      return t(`partOfSpeech.${value as PartOfSpeech}`);
    case 'termType':
      return t(`termType.${value as TermType}`);
    case 'sources':
      return (value as readonly Source[]).map(sourceText).join(t('why.termSeparator'));
    case 'examples':
      return (value as readonly Example[])
        .map(({ sentence, title, date }) => joinedParts([sentence, title, date]))
        .join(t('why.termSeparator'));
    case 'languageSection':
      return (value as LanguageSection).termSections.map(({ term }) => term).join(', ');
    case 'termSection':
      return (value as TermSection).term;
    case 'order':
      return (value as readonly string[])
        .map((key) => (languageName(t, key) === key ? key : languageName(t, key)))
        .join(', ');
    case 'marking':
      return t(`marking.${value as MarkingWay}`);
    case 'check':
      return t(`checking.${value as CheckWay}`);
    case 'caseSensitive':
      return value === true ? t('form.caseAsWritten') : t('form.caseAny');
    case 'inflection':
    case 'foldDiacritics':
    case 'insideWords':
      return value === true ? t('comparison.on') : t('comparison.off');
    case 'extraForms':
    case 'notInside':
      return (value as readonly string[]).join(', ');
    case 'related':
      return (value as readonly RelatedConcept[])
        .map(({ relation, concept }) => `${t(`relation.${relation}`)}: ${concept}`)
        .join(t('why.termSeparator'));
    case 'kept':
      return (value as readonly { readonly name: string; readonly value: string }[])
        .map(({ name, value: text }) => `${name}: ${text}`)
        .join(t('why.termSeparator'));
    case 'jurisdiction':
    case 'note':
    case 'definition':
    case 'term':
    case 'geographicalUsage':
    case 'reading':
      return value as string;
  }
}

function sourceText({ title, issuer, date }: Source): string {
  return joinedParts([title, issuer, date]);
}

function joinedParts(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(', ');
}
