import { browser } from 'wxt/browser';
import { OVERLAY_RECORD } from '../../glossary/storage/overlay-record.ts';
import type { MigrationStep } from '../../glossary/storage/stored-shape.ts';
import { setPatience } from './store/database/time-limit.ts';

/** The key in the session's storage under which a test says what is to fail. */
const KEY = 'faults';

/**
 * The time limit for storage while a test lets something hang, in ticks of a tenth of a second. It
 * is shorter than usual, but long enough for what does not hang on a busy machine.
 */
const TICKS_OF_A_HANG = 30;

/** What fails, and how. Everything else works. */
export interface Faults {
  /** Reading settings and snapshots. */
  readonly read?: 'rejects' | 'hangs';
  /** Writing settings and snapshots. */
  readonly write?: 'rejects';
  /** Opening the database. */
  readonly open?: 'fails' | 'hangs';
  /** Writing into the database. */
  readonly put?: 'quota';
  /** The first record that is brought to the current version. */
  readonly migration?: 'throws';
}

/**
 * Makes storage fail as a test says. Only a build for tests (`--mode faults`), which is never
 * released, has this code.
 */
export function installFaults(): void {
  let faults: Faults = {};
  const { local, session } = browser.storage;
  const take = (wanted: Faults = {}): void => {
    faults = wanted;
    setPatience(Object.values(wanted).includes('hangs') ? TICKS_OF_A_HANG : undefined);
  };
  const load = async (): Promise<void> => {
    take((await session.get(KEY))[KEY] as Faults | undefined);
  };
  const known = load();
  session.onChanged.addListener((changes) => {
    if (KEY in changes) take(changes[KEY]?.newValue as Faults | undefined);
  });
  const get = local.get.bind(local);
  const set = local.set.bind(local);
  local.get = async (keys) => {
    await known;
    return failing(faults.read, 'The storage is not to be read.') ?? get(keys);
  };
  local.set = async (values) => {
    await known;
    return failing(faults.write, 'Resource::kQuotaBytes quota exceeded') ?? set(values);
  };
  const databases = indexedDB.databases.bind(indexedDB);
  indexedDB.databases = async () => {
    await known;
    return failing(faults.open, 'Internal error opening backing store.') ?? databases();
  };
  const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as Put;
  IDBObjectStore.prototype.put = function putOrFail(...args) {
    if (faults.put === 'quota') {
      throw new DOMException('The quota is reached.', 'QuotaExceededError');
    }
    return put.apply(this, args);
  };
  addFailingStep(() => faults.migration !== undefined);
}

/**
 * Adds a migration step to records, from the version before the oldest one that is read. The step
 * changes nothing, but throws once, the first time that it runs while `mayFail` gives true.
 */
function addFailingStep(mayFail: () => boolean): void {
  let hasFailed = false;
  const migrate: MigrationStep['migrate'] = (stored) => {
    if (!hasFailed && mayFail()) {
      hasFailed = true;
      throw new Error('A step of the migration is made to fail.');
    }
    return { ...stored };
  };
  const step = { sentence: 'Nothing changes.', migrate };
  const { first, steps } = OVERLAY_RECORD;
  Object.assign(OVERLAY_RECORD, { first: first - 1, steps: [step, ...steps] });
}

type Put = (this: IDBObjectStore, value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>;

function failing(
  fault: 'rejects' | 'fails' | 'hangs' | undefined,
  reason: string,
): Promise<never> | undefined {
  if (fault === undefined) return undefined;
  return fault === 'hangs'
    ? new Promise<never>(() => undefined)
    : Promise.reject(new Error(reason));
}
