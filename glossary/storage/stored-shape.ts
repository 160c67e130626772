import * as v from 'valibot';

/** What all stored data has: the version of its shape, from 1 on. */
interface Versioned {
  readonly version: number;
}

/** One step of a migration: from one version to the next. */
export interface MigrationStep {
  /** What it changes, in one sentence. */
  readonly sentence: string;
  /**
   * Must not change its argument; the caller sets `version`. Throws on data that it cannot migrate.
   */
  readonly migrate: (stored: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}

/**
 * A stored shape: its current form, and the steps to it from every older form that is still read.
 */
export interface StoredShape<T> {
  readonly schema: v.GenericSchema<unknown, T>;
  /**
   * The oldest version that is read; the steps from older ones were dropped. It is 2 where builds
   * before the first release wrote that version: docs/releasing.md says why the count goes on.
   */
  readonly first: number;
  /**
   * One for each version from the first on. After a release none is ever changed or removed: there
   * is data of every version somewhere.
   */
  readonly steps: readonly MigrationStep[];
}

/** The result of reading stored data. The caller shows each of them to the user. */
export type ReadOutcome<T> =
  | { readonly outcome: 'migrated'; readonly value: T; readonly from: number }
  /** Written by a later version of the program: nothing may overwrite it. */
  | { readonly outcome: 'newer'; readonly version: number }
  /** Not something that any version wrote: it is set aside, and never overwritten. */
  | {
      readonly outcome: 'unreadable';
      readonly reason: string;
      /** The sentence of the step that threw, if the program could not migrate it. */
      readonly failedStep?: string;
    };

/** The version in which a shape is written now. */
export function currentVersion({
  first,
  steps,
}: Pick<StoredShape<unknown>, 'first' | 'steps'>): number {
  return first + steps.length;
}

/**
 * Reads stored data of any version and brings it to the current one. Never throws and never
 * guesses: what does not fit is `unreadable`, with the place where it does not.
 */
export function readStored<T>(shape: StoredShape<T>, stored: unknown): ReadOutcome<T> {
  const from = versionOf(stored);
  if (from === undefined) return { outcome: 'unreadable', reason: 'It has no version.' };
  const current = currentVersion(shape);
  if (from > current) return { outcome: 'newer', version: from };
  if (from < shape.first) {
    return { outcome: 'unreadable', reason: `Version ${from} is no longer read.` };
  }
  let migrated: unknown = stored;
  for (const [index, step] of shape.steps.slice(from - shape.first).entries()) {
    try {
      migrated = {
        ...step.migrate(migrated as Record<string, unknown>),
        version: from + index + 1,
      };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { outcome: 'unreadable', reason, failedStep: step.sentence };
    }
  }
  const result = v.safeParse(shape.schema, migrated, { abortEarly: true });
  if (!result.success) return { outcome: 'unreadable', reason: reasonOf(result.issues[0]) };
  return { outcome: 'migrated', value: result.output, from };
}

/** Why stored data cannot be read; undefined if it can. */
export function faultOfRead(read: ReadOutcome<unknown>): string | undefined {
  switch (read.outcome) {
    case 'newer':
      return `A later version wrote it (${read.version}).`;
    case 'unreadable':
      return read.reason;
    case 'migrated':
      return undefined;
  }
  return read satisfies never;
}

function versionOf(stored: unknown): number | undefined {
  if (typeof stored !== 'object' || stored === null || !Object.hasOwn(stored, 'version')) {
    return undefined;
  }
  const { version } = stored as Versioned;
  return Number.isSafeInteger(version) && version >= 1 ? version : undefined;
}

/** What is wrong in stored data, with its place. */
export function reasonOf(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue);
  return place === null ? issue.message : `${place}: ${issue.message}`;
}
