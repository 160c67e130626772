/** Why a command cannot be done, in a sentence for the person who typed it. */
export class Refusal extends Error {
  /** 1: the server or a file is in the way; 2: the command was not understood. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
