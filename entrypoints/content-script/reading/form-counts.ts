/** How often each form is shown on the page, kept as findings come and go. */
import type { FormId, Match } from '../../../glossary/match/match.ts';

/** What one finding of a form says; no more of it, which would hold nodes of the page. */
interface FormSeen {
  readonly match: Match;
  readonly text: string;
}

/** A form, and how often it is shown. */
export type FormCount = FormSeen & { count: number };

/** Counts findings by form; told of each finding that comes and goes, it is right at any time. */
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

  /** The forms that are shown, in the order in which they were found first. */
  get all(): Iterable<Readonly<FormCount>> {
    return this.#counts.values();
  }
}
