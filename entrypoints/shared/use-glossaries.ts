import type { ListedGlossary } from '../../glossary/messages/protocol.ts';
import { request } from './messaging.ts';
import { type Latest, useLatest } from './use-latest.ts';

/** All glossaries in the order of priority, those in the trash included. */
export type Glossaries = readonly ListedGlossary[];

/** The glossaries, asked for again after every change of them or of what is in them. */
export function useGlossaries(changes: number): Latest<Glossaries> {
  return useLatest(() => request('listGlossaries'), [changes]);
}
