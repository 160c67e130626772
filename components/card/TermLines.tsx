import type { ComponentChildren, JSX } from 'preact';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import type { Language } from '../../glossary/model/entry/language.ts';
import { isProposedTerm } from '../../glossary/model/entry/official.ts';
import { type TonedPart, tonedPinyin, tonedZhuyin } from '../../glossary/model/reading/tones.ts';
import { zhuyinOf } from '../../glossary/model/reading/zhuyin.ts';
import { isAccepted, type LabelledTerm } from '../../glossary/model/entry/sides.ts';
import { TermLine } from './TermLine.tsx';

/** How Chinese is shown to the user. */
export interface ReadingForm {
  /** The language tag of the form of Chinese that comes first: `zh-TW`. */
  readonly userLanguage: Language;
  /** How readings are shown. */
  readonly withPinyin: boolean;
  readonly withZhuyin: boolean;
  /** Whether each syllable has the colour of its tone. */
  readonly withToneColours: boolean;
}

interface TermLinesProps {
  readonly entry: ConceptEntry;
  readonly terms: readonly LabelledTerm[];
  readonly class: string;
  readonly label: string;
  readonly form: ReadingForm;
  readonly onCopyTerm: (term: string) => void;
  /** Shown right below the first term, including its copy button. */
  readonly belowFirst?: ComponentChildren;
}

/**
 * The terms of one language. A reading is shown under the first term that has it, and a replacement
 * beside the first term that it replaces.
 */
export function TermLines(props: TermLinesProps): JSX.Element {
  const { entry, terms, label, form, onCopyTerm, belowFirst } = props;
  const withLanguages = new Set(terms.flatMap((term) => term.languages)).size > 1;
  const readings = new Set<string>();
  const replacements = new Set<LabelledTerm>();
  return (
    <ul class={props.class} aria-label={label}>
      {terms.map((term, index) => {
        const { reading } = term;
        const isNewReading = reading !== undefined && !readings.has(reading);
        if (isNewReading) readings.add(reading);
        const replacement = replacementOf(term, terms);
        const isNewReplacement = replacement !== undefined && !replacements.has(replacement);
        if (isNewReplacement) replacements.add(replacement);
        const isFirst = index === 0 && belowFirst !== undefined;
        return (
          <li key={`${term.administrativeStatus} ${term.term}`} class={term.administrativeStatus}>
            <TermLine
              term={term}
              withLanguages={withLanguages}
              isProposed={isProposedTerm(entry, term)}
              replacedBy={isNewReplacement ? replacement : undefined}
              onCopy={isFirst ? undefined : () => onCopyTerm(term.term)}
            />
            {isNewReading && <Reading reading={reading} form={form} />}
            {isFirst && belowFirst}
          </li>
        );
      })}
    </ul>
  );
}

/** The current term of the same language that replaces an outdated one. */
function replacementOf(
  term: LabelledTerm,
  terms: readonly LabelledTerm[],
): LabelledTerm | undefined {
  if (isAccepted(term)) return undefined;
  return terms.find(
    (other) =>
      isAccepted(other) && other.languages.some((language) => term.languages.includes(language)),
  );
}

interface ReadingProps {
  readonly reading: string;
  readonly form: Pick<ReadingForm, 'withPinyin' | 'withZhuyin' | 'withToneColours'>;
}

function Reading({ reading, form }: ReadingProps): JSX.Element | null {
  const { withToneColours } = form;
  const zhuyin = form.withZhuyin ? zhuyinOf(reading) : undefined;
  if (!form.withPinyin && zhuyin === undefined) return null;
  return (
    <p class="reading">
      {form.withPinyin && (
        <span class="pinyin" lang="zh-Latn-pinyin">
          {withToneColours ? tonedPinyin(reading).map(tonedText) : reading}
        </span>
      )}{' '}
      {zhuyin !== undefined && (
        <span class="zhuyin" lang="zh-Bopo">
          {withToneColours ? tonedZhuyin(zhuyin).map(tonedText) : zhuyin}
        </span>
      )}
    </p>
  );
}

const tonedText = ({ text, tone }: TonedPart): ComponentChildren =>
  tone === undefined ? text : <span class={`tone-${tone}`}>{text}</span>;
