/**
 * After so many milliseconds a unit test no longer waits for what it expects. That ends a hang, and
 * judges no speed: a machine with other work may take a hundred times as long as one at rest.
 */
export const LONGEST_WAIT = 120_000;
