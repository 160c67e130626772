import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionOfDay } from '../glossary/curated/build/commands/publish-command.ts';
import { EDITION_FILE, type PackagedEdition } from '../glossary/storage/packaged-files.ts';
import { checkAddress } from '../glossary/subscription/source-address.ts';

/** The head of a release in the changelog, the newest of which stands first. */
const RELEASED = /^## \S+ \((?<date>\d{4}-\d\d-\d\d)\)$/m;

/**
 * The file that tells the extension which edition of the curated glossary it has, by the date of the last
 * release, and where newer ones are published.
 * @throws Error where the address in `glossary/published.json` may not be subscribed to, or is written
 * in another way than it is asked
 */
export function packageEdition(root: string): {
  readonly relativeDest: string;
  readonly contents: string;
} {
  const published = readFileSync(join(root, 'glossary/published.json'), 'utf8');
  const date = RELEASED.exec(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'))?.groups?.['date'];
  const said: PackagedEdition = {
    ...(date !== undefined && { edition: editionOfDay(date) }),
    ...addressIn(published),
  };
  return { relativeDest: `curated/${EDITION_FILE}`, contents: JSON.stringify(said) };
}

function addressIn(published: string): Pick<PackagedEdition, 'address'> {
  const { address } = JSON.parse(published) as { readonly address: string };
  if (address === '') return {};
  const checked = checkAddress(address, { mayBePrivate: false, mayBeLocal: false });
  const fault = checked.ok ? `is asked as ${checked.address}` : checked.fault;
  if (!checked.ok || checked.address !== address) {
    throw new Error(`glossary/published.json: ${address} (${fault})`);
  }
  return { address };
}
