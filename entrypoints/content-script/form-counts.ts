/** How often each form is shown on the page, kept as findings come and go. */
import type { FormId } from '../../glossary/match/match.ts';
import type { Finding } from './findings.ts';

/** A form and what one of its findings says; no more of a finding, which holds nodes of the page. */
export type FormCount = Pick<Finding, 'match' | 'text'> & { count: number };

/** Counts findings by form; told of each finding that comes and goes, it is right at any time. */
export class FormCounts {
  readonly #counts = new Map<FormId, FormCount>();

  add({ match, text }: Finding): void {
    const known = this.#counts.get(match.form);
    if (known === undefined) this.#counts.set(match.form, { match, text, count: 1 });
    else known.count += 1;
  }

  remove({ match }: Finding): void {
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
