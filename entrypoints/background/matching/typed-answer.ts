import { filledBy, formTest } from '../../../glossary/match/forms/number-values.ts';
import { patternsOf } from '../../../glossary/match/forms/pattern.ts';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import { isChinese } from '../../../glossary/model/entry/language.ts';
import { isAccepted } from '../../../glossary/model/entry/sides.ts';
import type { PracticeDirection } from '../../../glossary/model/practice/practised-card.ts';
import type { TypedAnswer } from '../../../glossary/model/practice/typed-answer.ts';

/** An article, or the sign of a verb, which no term has and everybody may write. */
const LEADING = /^(?:the|an?|to)\s+/iu;

/** White space and marks around an answer. */
const AROUND = /^[\s"“”'‘’「」]+|[\s.。!！,，;；"“”'‘’「」]+$/gu;

/**
 * Judges a typed equivalent of an entry: whether the whole of it is a form, as the matcher has them, of a
 * term of the side that was asked for. A term that may be used counts before one that may not.
 * @param asked the text that was shown, whose numbers a numbered name has
 */
export function judgeTyped(
  entry: ConceptEntry,
  direction: PracticeDirection,
  asked: string,
  typed: string,
): TypedAnswer {
  const { languageSections, ...rest } = filledBy(entry, asked);
  const [first, ...more] = languageSections.filter(
    ({ language }) => isChinese(language) === (direction === 'toChinese'),
  );
  if (first === undefined) return 'other';
  const whole = typed.replaceAll(AROUND, '');
  const tests = [whole, whole.replace(LEADING, '')].map(formTest);
  const patterns = patternsOf({ ...rest, languageSections: [first, ...more] });
  const found = new Set(
    patterns.filter((one) => tests.some((test) => test(one))).map(({ term }) => term),
  );
  const matched = [first, ...more]
    .flatMap(({ termSections }) => termSections)
    .filter(({ term }) => found.has(term));
  if (matched.some(isAccepted)) return 'right';
  return matched.length > 0 ? 'outdated' : 'other';
}
