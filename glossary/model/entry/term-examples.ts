import type { ConceptEntry, Example } from './concept-entry.ts';
import type { Language } from './language.ts';
import { canonicalJson } from './same-value.ts';

/** An example with the language of its term. */
export interface LabelledExample extends Example {
  readonly language: Language;
}

/** The examples of an entry's terms, each once, the latest first and those without a date last. */
export function termExamplesOf(entry: ConceptEntry): readonly LabelledExample[] {
  const examples = new Map<string, LabelledExample>();
  for (const { language, termSections } of entry.languageSections) {
    for (const example of termSections.flatMap((term) => term.examples ?? [])) {
      const key = canonicalJson(example);
      if (!examples.has(key)) examples.set(key, { ...example, language });
    }
  }
  const dateOf = ({ date = '' }: Example): string => date;
  return [...examples.values()].toSorted((one, other) =>
    dateOf(one) === dateOf(other) ? 0 : dateOf(one) > dateOf(other) ? -1 : 1,
  );
}
