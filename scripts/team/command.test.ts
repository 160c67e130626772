import { describe, expect, test } from 'vitest';
import { readCommand } from './command.ts';
import { Refusal } from './refusal.ts';

const SERVER = 'https://terms.example';
const nobody = { writers: [], readers: [], ended: [], newPassword: [] };

describe('a command line', () => {
  test('asks for a glossary with its people, name and languages', () => {
    const line = ['create', SERVER, 'desk', '--writers', 'ada, 王五', '--readers=desk'];
    expect(readCommand([...line, '--title', ' Words ', '--languages', 'zh-Hans,en'])).toEqual({
      kind: 'create',
      server: SERVER,
      database: 'desk',
      users: { ...nobody, writers: ['ada', '王五'], readers: ['desk'] },
      words: { title: 'Words', languages: ['zh-Hans', 'en'] },
    });
    expect(readCommand(['create', SERVER, 'desk'])).toMatchObject({ users: nobody, words: {} });
  });

  test('changes people, and publishes', () => {
    const line = ['users', SERVER, 'desk', '--end', 'bo', '--new-password', 'ada,ada'];
    expect(readCommand(line)).toMatchObject({
      kind: 'users',
      users: { ...nobody, ended: ['bo'], newPassword: ['ada'] },
    });
    expect(readCommand(['publish', SERVER, 'desk', 'desk.jsonl'])).toEqual({
      kind: 'publish',
      server: SERVER,
      database: 'desk',
      file: 'desk.jsonl',
    });
  });

  test.each<[string, readonly string[]]>([
    ['What is to be done?', []],
    ['There is no command make.', ['make', SERVER, 'desk']],
    ['The address of the server is missing.', ['create']],
    ['The name of the glossary is missing.', ['users', SERVER]],
    ['The name Desk cannot be', ['create', SERVER, 'Desk']],
    ['The name _users cannot be', ['create', SERVER, '_users']],
    ['The name desk-history cannot be', ['create', SERVER, 'desk-history']],
    ['The name a/../b cannot be', ['create', SERVER, 'a/../b']],
    ['The file to be written is missing.', ['publish', SERVER, 'desk']],
    ['What is more?', ['create', SERVER, 'desk', 'more']],
    ['What is more?', ['publish', SERVER, 'desk', 'desk.jsonl', 'more']],
    ['create has no --end.', ['create', SERVER, 'desk', '--end', 'bo']],
    ['publish has no --writers.', ['publish', SERVER, 'desk', 'a', '--writers', 'bo']],
    ['--password', ['create', SERVER, 'desk', '--password', 'secret']],
    ['--writers', ['create', SERVER, 'desk', '--writers']],
    ['“a:b” cannot be the name of a user', ['create', SERVER, 'desk', '--writers', 'a:b']],
    ['“_ada” cannot be the name of a user', ['create', SERVER, 'desk', '--writers', '_ada']],
    ['“” cannot be the name of a user', ['create', SERVER, 'desk', '--readers', 'ada,']],
    ['ada is named for two', ['create', SERVER, 'desk', '--writers', 'ada', '--readers', 'ada']],
    ['ada is named for two', ['users', SERVER, 'desk', '--readers', 'ada', '--end', 'ada']],
    ['“中文” is no language', ['create', SERVER, 'desk', '--languages', 'en,中文']],
    ['A title has 1 to 100 characters.', ['create', SERVER, 'desk', '--title', ' ']],
    ['A title has 1 to 100 characters.', ['create', SERVER, 'desk', '--title', 'a'.repeat(101)]],
  ])('that is wrong is told so: %s', (said, line) => {
    let refusal: unknown;
    try {
      readCommand(line);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ exitCode: 2, message: expect.stringContaining(said) });
    expect(refusal).toMatchObject({ message: expect.stringContaining('-- create SERVER NAME') });
  });
});
