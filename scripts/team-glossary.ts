/**
 * `npm run team-glossary -- create | users | publish …`: makes a glossary that several people edit on a
 * CouchDB of theirs, says who may, and writes it as a file to subscribe to.
 */
import { Refusal } from './team/refusal.ts';
import { runCommand } from './team/run-command.ts';

try {
  const terminal = { input: process.stdin, output: process.stderr };
  await runCommand(process.argv.slice(2), process.env, terminal, (line) => console.log(line));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
