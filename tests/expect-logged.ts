/**
 * Set up around each unit test: a test fails if it prints to `console.error` or `console.warn`
 * without having said so. What is printed between tests fails the next test, or the file.
 */
import { format } from 'node:util';
import { afterAll, afterEach, expect } from 'vitest';

const printed: string[] = [];
const expected: RegExp[] = [];

for (const level of ['error', 'warn'] as const) {
  // oxlint-disable-next-line no-console -- not a spy, which `restoreMocks` would take away
  console[level] = (...said: readonly unknown[]) => void printed.push(format(...said));
}

/**
 * Says that this test makes the product print this, once or more; if it does not, the test fails.
 */
export function expectLogged(pattern: RegExp): void {
  expected.push(pattern);
}

function check(): void {
  const [said, patterns] = [printed.splice(0), expected.splice(0)];
  const unexpected = said.filter((text) => !patterns.some((pattern) => pattern.test(text)));
  const missing = patterns.filter((pattern) => !said.some((text) => pattern.test(text)));
  expect({ unexpected, missing }, 'What was printed').toEqual({ unexpected: [], missing: [] });
}

afterEach(check);
afterAll(check);
