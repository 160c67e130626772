/** The output of a command. */
export interface CommandResult {
  /**
   * 0: done; 1: the glossary has errors; 2: the command was not understood, or a file cannot be
   * read.
   */
  readonly exitCode: 0 | 1 | 2;
  readonly lines: readonly string[];
}
