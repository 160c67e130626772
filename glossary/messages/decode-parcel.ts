/** The file of a tab, as the script that is put into the tab sends it to the reader by a port. */

/** What the script in the tab sends of the file, in this order, or why it cannot. */
export type Parcel =
  /** The size of the file in bytes, where the site says it. */
  | { readonly kind: 'begins'; readonly total: number | undefined }
  | { readonly kind: 'piece'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'ends' }
  /** The site answered with this status of HTTP. */
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'unreachable' };

/**
 * Checks a parcel and removes unknown properties; without valibot, which the reader's page would load
 * for this alone.
 * @returns undefined if it is none
 */
export function decodeParcel(message: unknown): Parcel | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { kind, total, bytes, status } = message as Partial<Record<string, unknown>>;
  switch (kind) {
    case 'begins':
      return total === undefined || isCount(total) ? { kind, total } : undefined;
    case 'piece':
      return bytes instanceof Uint8Array
        ? { kind, bytes: bytes as Uint8Array<ArrayBuffer> }
        : undefined;
    case 'refused':
      return isCount(status) ? { kind, status } : undefined;
    case 'ends':
    case 'unreachable':
      return { kind };
    default:
      return undefined;
  }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
