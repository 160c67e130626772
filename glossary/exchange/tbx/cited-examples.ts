import type { Example } from '../../model/entry/concept-entry.ts';
import { citationOf } from '../table/citation.ts';
import { isReadBack } from './is-read-back.ts';

/** An example as a context and its source, each in one text. */
export interface CitedExample {
  readonly sentence: string;
  /** Title, date and address of the page; absent where nothing is known of it. */
  readonly source?: string;
}

/** The examples that an element of their own can hold, for people to read. */
export function citedExamples(examples: readonly Example[]): readonly CitedExample[] {
  return examples.flatMap((example) => {
    const source = citationOf(example);
    if (!isReadBack(example.sentence)) return [];
    return [{ sentence: example.sentence, ...(isReadBack(source) && { source }) }];
  });
}

/** Whether examples would be read back from such elements as they are. */
export function areReadBack(examples: readonly Example[]): boolean {
  return examples.every(
    ({ sentence, title, ...others }) =>
      Object.keys(others).length === 0 &&
      isReadBack(sentence) &&
      (title === undefined || (isReadBack(title) && citationOf({ title }) === title)),
  );
}
