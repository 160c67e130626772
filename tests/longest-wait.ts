/**
 * How long a unit test waits for what it expects, in milliseconds. The limit ends a hang and judges
 * no speed: a machine with other work may take a hundred times as long as one at rest.
 */
export const LONGEST_WAIT = 120_000;
