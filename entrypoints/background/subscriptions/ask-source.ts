import {
  createSourceReader,
  type ReadSource,
  SOURCE_LIMITS,
} from '../../../glossary/subscription/read-source.ts';
import { runInSlices } from '../../shared/run-in-slices.ts';
import { type AddressFault, askAddress, addressFault, type Patience } from './ask-address.ts';

/**
 * The server's mark of one state of its file. Sent back, it lets the server say that the file is
 * the same.
 */
export interface SourceTag {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What an address answered. */
export type SourceAnswer =
  | { readonly kind: 'file'; readonly source: ReadSource; readonly tag: SourceTag }
  /** The file has not changed since the tag was given. */
  | { readonly kind: 'same' }
  | AddressFault;

/** Longest tag that is sent back, in UTF-16 units. */
const MAX_TAG = 1_000;

/**
 * Asks an address for its file; see `askAddress`.
 * @param tag of the file that was read before; absent to get the file in any case
 */
export async function askSource(
  address: string,
  tag: SourceTag | undefined,
  patience: Patience,
): Promise<SourceAnswer> {
  const headers = {
    Accept: 'application/json, application/jsonl;q=0.9, */*;q=0.1',
    ...asked(tag),
  };
  const expected = tag !== undefined && hasTag(tag) ? [200, 304] : [200];
  const how = { headers, expected, most: SOURCE_LIMITS.bytes };
  return askAddress<SourceAnswer>(address, patience, how, async (response, read) => {
    if (response.status === 304) return { kind: 'same' };
    const reader = createSourceReader();
    const fault = await read((bytes) => reader.feed(bytes));
    if (fault !== undefined) return addressFault(fault);
    const file = await runInSlices(reader.end());
    return file.ok
      ? { kind: 'file', source: file.source, tag: tagOf(response) }
      : addressFault(file.fault);
  });
}

function hasTag({ etag, lastModified }: SourceTag): boolean {
  return etag !== undefined || lastModified !== undefined;
}

function asked({ etag, lastModified }: SourceTag = {}): Record<string, string> {
  if (etag !== undefined) return { 'If-None-Match': etag };
  return lastModified === undefined ? {} : { 'If-Modified-Since': lastModified };
}

function tagOf(response: Response): SourceTag {
  const [etag, lastModified] = ['etag', 'last-modified'].map((name) => {
    const value = response.headers.get(name);
    return value !== null && value.length <= MAX_TAG ? value : undefined;
  });
  return {
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  };
}
