import type { TypedAddress } from '../../../glossary/messages/subscription-requests.ts';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import type {
  FoundGlossary,
  SourceFault,
  SourceFrame,
} from '../../../glossary/model/glossary/subscription.ts';
import { countsOf } from '../../../glossary/subscription/compare-update.ts';
import { isNewerEdition } from '../../../glossary/subscription/newer-edition.ts';
import { checkAddress } from '../../../glossary/subscription/source-address.ts';
import type { UsableEntries } from '../../../glossary/subscription/usable-entries.ts';
import { readSettings } from '../store/settings/settings-store.ts';
import type { Stores } from '../store/stores.ts';
import { PATIENCE_OF_PAGES } from './ask-address.ts';
import { askSource, type SourceTag } from './ask-source.ts';
import { contentOf, planCurated, usableIn } from './planned-update.ts';

/** How many entries of a file are shown before it is subscribed to. */
const FIRST_SHOWN = 10;

/** How long a file is kept for the user who looks at it, in milliseconds. */
const LOOKED_AT_MS = 300_000;

/** The file that was found at an address. */
export interface LookedAtFile {
  readonly ok: true;
  readonly address: string;
  readonly host: string;
  readonly frame: SourceFrame;
  readonly usable: UsableEntries;
  /** See `FoundGlossary`. */
  readonly first: readonly ConceptEntry[];
  readonly bytes: number;
  readonly tag: SourceTag;
  /** See `FoundGlossary`. */
  readonly content: string;
  readonly curated?: FoundGlossary['curated'];
}

/** Looks at files before they are subscribed to. */
export interface Looking {
  /** The file at an address: the one that the user is looking at, or else what is there now. */
  readonly find: (
    typed: TypedAddress,
  ) => Promise<LookedAtFile | { readonly ok: false; readonly fault: SourceFault }>;
  /** Keeps the file while the user looks at it, and returns what is shown of it. */
  readonly show: (found: LookedAtFile) => FoundGlossary;
  /** Lets go of the file that was kept. */
  readonly forget: () => void;
}

/** Makes the functions that look at addresses for the user. */
export function lookAtAddresses(stores: Pick<Stores, 'loadBase' | 'editions'>): Looking {
  const { editions } = stores;
  /** The file that the user is looking at, so that subscribing need not ask for it again. */
  let latest: LookedAtFile | undefined;

  const find: Looking['find'] = async ({ address: typed, mayBePrivate }) => {
    const { localSources: mayBeLocal } = await readSettings();
    const checked = checkAddress(typed, { mayBePrivate, mayBeLocal });
    if (!checked.ok) return checked;
    const { address, host } = checked;
    if (latest?.address === address) return latest;
    const answer = await askSource(address, undefined, PATIENCE_OF_PAGES);
    if (answer.kind === 'fault') return { ok: false, fault: answer.fault };
    if (answer.kind === 'same') return { ok: false, fault: 'oddAnswer' };
    const { source, tag } = answer;
    const { frame, bytes } = source;
    const content = await contentOf(source.entries);
    const build = await editions.packaged();
    const isCurated = address === build.address;
    const usable = await usableIn(source, isCurated, stores);
    const found = { ok: true, address, host, frame, usable, bytes, tag, content } as const;
    if (isCurated && isNewerEdition(frame.edition, build.edition)) {
      const { changes } = await planCurated(stores, frame, usable.entries);
      const first = changes.flatMap(({ after }) => after ?? []).slice(0, FIRST_SHOWN);
      return { ...found, first, curated: { isNewer: true, counts: countsOf(changes) } };
    }
    const first = usable.entries.slice(0, FIRST_SHOWN);
    return { ...found, first, ...(isCurated && { curated: { isNewer: false } }) };
  };
  const show: Looking['show'] = (found) => {
    latest = found;
    setTimeout(() => {
      if (latest === found) latest = undefined;
    }, LOOKED_AT_MS);
    const { address, host, frame, usable, first, bytes, content, curated } = found;
    const { entries, leftOut } = usable;
    const said = {
      ...frame,
      address,
      host,
      entries: entries.length,
      leftOut,
      first,
      bytes,
      content,
    };
    return { ...said, ...(curated !== undefined && { curated }) };
  };
  return {
    find,
    show,
    forget: () => {
      latest = undefined;
    },
  };
}
