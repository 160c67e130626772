import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import type { FakeTeamServer } from './fake-server.ts';

/** Somebody writes an entry on the server, or deletes it, on top of what is there, which goes into the history. */
export function writtenByOthers(
  server: FakeTeamServer,
  entry: ConceptEntry | string,
  by = 'bo',
): void {
  const id = `entry:${typeof entry === 'string' ? entry : entry.id}`;
  const before = server.entries.get(id);
  const { _rev: rev = '', ...old } = before ?? {};
  if (typeof rev === 'string' && rev !== '') {
    const [generation = '', hash = ''] = rev.split('-');
    const kept = `${id}@${generation.padStart(6, '0')}-${hash}`;
    server.history.write({ ...old, _id: kept }, false, () => undefined);
  }
  const answer = server.entries.write(
    {
      _id: id,
      ...(rev !== '' && old['_deleted'] !== true && { _rev: rev }),
      ...(typeof entry === 'string' ? { _deleted: true } : { entry }),
      by,
      at: '2026-11-28T10:00:00.000Z',
    },
    false,
    () => undefined,
  );
  if (answer.error !== undefined) throw new Error(answer.error);
}
