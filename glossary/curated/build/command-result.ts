/** What a command has to say. */
export interface CommandResult {
  /** 0: done; 1: the glossary has errors; 2: not understood, or a file that cannot be read. */
  readonly exitCode: 0 | 1 | 2;
  readonly lines: readonly string[];
}
