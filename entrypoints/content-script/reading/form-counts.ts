/** Counts how often each form is shown on the page. */
import type { FormId, Match } from '../../../glossary/match/match.ts';

/** The first finding of a form, without its nodes: they would be kept in memory. */
interface FormSeen {
  readonly match: Match;
  readonly text: string;
}

/** A form, and how often it is shown. */
export type FormCount = FormSeen & { count: number };

/** Counts findings by form. It must be told of every finding that is added or removed. */
export class FormCounts {
  readonly #counts = new Map<FormId, FormCount>();

  add({ match, text }: FormSeen): void {
    const known = this.#counts.get(match.form);
    if (known === undefined) this.#counts.set(match.form, { match, text, count: 1 });
    else known.count += 1;
  }

  remove({ match }: FormSeen): void {
    const known = this.#counts.get(match.form);
    if (known === undefined) return;
    known.count -= 1;
    if (known.count === 0) this.#counts.delete(match.form);
  }

  /** The forms that are shown, in the order in which they were first found. */
  get all(): Iterable<Readonly<FormCount>> {
    return this.#counts.values();
  }
}
