import * as v from 'valibot';
import { conceptIdSchema } from '../../../../glossary/model/entry/concept-entry-schema.ts';
import { glossaryIdSchema } from '../../../../glossary/model/glossary/glossary-schema.ts';
import type { Database } from '../database/database.ts';
import { LIST_INDEX, type CompiledLayers, type LayerStamps } from '../database/compiled-shapes.ts';
import { allOrNothing } from '../database/all-or-nothing.ts';

/** Keeps the compiled layers of the user's glossaries. */
export interface CompiledStore {
  /** The layers that were kept last; undefined where there are none that can be read. */
  read(): Promise<CompiledLayers | undefined>;
  /** The stamps of the layer with a name; undefined where they cannot be read. */
  readStamps(name: string): Promise<LayerStamps | undefined>;
  /**
   * Keeps layers, if the database can be written to. A layer that is there already is not written
   * again, so that an edit in one glossary does not write the layers of the others.
   * @param stampsOf gives the stamps of a layer by its name
   */
  keep(
    compiled: CompiledLayers,
    stampsOf: (name: string) => LayerStamps | undefined,
  ): Promise<void>;
}

const INDEX = 'layers';
const STAMPS = 'stamps ';

/** What is stored of all layers together. The blobs are stored by the names of the layers. */
const indexSchema = v.object({
  revision: v.number(),
  program: v.string(),
  suppressed: v.array(conceptIdSchema),
  layers: v.array(
    v.object({
      glossary: glossaryIdSchema,
      whole: v.string(),
      recent: v.exactOptional(
        v.object({ blob: v.instance(ArrayBuffer), replaced: v.array(conceptIdSchema) }),
      ),
    }),
  ),
});

const stampsSchema = v.object({ concepts: v.array(v.string()), stamps: v.array(v.string()) });

/** What cannot be read counts as missing, because layers can be compiled again. */
export function createCompiledStore(database: Database): CompiledStore {
  return {
    read: async () => {
      const { connection } = await database.open();
      const store = connection.transaction('compiled').store;
      const index = v.safeParse(indexSchema, await store.get(INDEX));
      if (!index.success) return undefined;
      const { layers, ...frame } = index.output;
      const blobs = await Promise.all(layers.map(({ whole }) => store.get(whole)));
      const read = layers.flatMap(({ whole: name, ...layer }, place) => {
        const blob = blobs[place];
        return blob instanceof ArrayBuffer ? [{ ...layer, whole: { name, blob } }] : [];
      });
      return read.length === layers.length ? { ...frame, layers: read } : undefined;
    },
    readStamps: async (name) => {
      const { connection } = await database.open();
      const stored = v.safeParse(stampsSchema, await connection.get('compiled', STAMPS + name));
      if (!stored.success) return undefined;
      const { concepts, stamps } = stored.output;
      return new Map(concepts.map((concept, place) => [concept, stamps[place] ?? '']));
    },
    keep: async ({ layers, ...frame }, stampsOf) => {
      const { connection, standing } = await database.open();
      if (standing.state !== 'current') return;
      const transaction = connection.transaction('compiled', 'readwrite');
      const { store } = transaction;
      await allOrNothing(transaction, async () => {
        const there = new Set(await store.getAllKeys());
        const wanted = new Set([INDEX, LIST_INDEX]);
        for (const { whole } of layers) {
          wanted.add(whole.name).add(STAMPS + whole.name);
          if (!there.has(whole.name)) await store.put(whole.blob, whole.name);
          const stamps = stampsOf(whole.name);
          if (stamps === undefined || there.has(STAMPS + whole.name)) continue;
          const stored = { concepts: [...stamps.keys()], stamps: [...stamps.values()] };
          await store.put(stored, STAMPS + whole.name);
        }
        const index = layers.map(({ whole, ...layer }) => ({ ...layer, whole: whole.name }));
        await store.put({ ...frame, layers: index }, INDEX);
        for (const key of there) if (!wanted.has(key)) await store.delete(key);
      });
    },
  };
}
