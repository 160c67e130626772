/**
 * A regular expression that is made when it is first used, for all that strings do with one.
 * `scripts/late-patterns.ts` puts it in the place of literals.
 */
export class LatePattern {
  readonly source: string;
  readonly flags: string;
  #made: RegExp | undefined;

  constructor(source: string, flags: string) {
    this.source = source;
    this.flags = flags;
  }

  get #pattern(): RegExp {
    return (this.#made ??= new RegExp(this.source, this.flags));
  }

  test(text: string): boolean {
    return this.#pattern.test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.#pattern.exec(text);
  }

  [Symbol.match](text: string): RegExpMatchArray | null {
    return this.#pattern[Symbol.match](text);
  }

  [Symbol.matchAll](text: string): RegExpStringIterator<RegExpMatchArray> {
    return this.#pattern[Symbol.matchAll](text);
  }

  [Symbol.replace](text: string, by: string): string {
    return this.#pattern[Symbol.replace](text, by);
  }

  [Symbol.search](text: string): number {
    return this.#pattern[Symbol.search](text);
  }

  [Symbol.split](text: string, limit?: number): string[] {
    return this.#pattern[Symbol.split](text, limit);
  }
}
