import { nextTask } from './next-task.ts';

/** How many members of a list are serialized and compressed at once, in some milliseconds. */
const PART = 500;

/**
 * Serializes a value to JSON and compresses it, to about a tenth of its size for entries. Values
 * that JSON cannot express are left out, as by `JSON.stringify`. A long list, or an object with
 * such lists, is handled in parts, so that messages and events are not held up.
 */
export async function packJson(value: unknown): Promise<Uint8Array<ArrayBuffer>> {
  const pieces = piecesOf(value);
  const text = new ReadableStream<string>({
    pull: async (controller) => {
      await nextTask();
      const piece = pieces.next();
      if (piece.done === true) controller.close();
      else controller.enqueue(piece.value);
    },
  });
  const packed = text
    .pipeThrough(new TextEncoderStream())
    .pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/**
 * Reads what `packJson` made.
 * @throws TypeError or SyntaxError for other bytes
 */
export async function unpackJson(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(unpacked).text()) as unknown;
}

/** The JSON of a value; lists, and lists in an object, come in parts. */
function* piecesOf(value: unknown): Generator<string, void, void> {
  if (Array.isArray(value)) {
    yield* listPieces('', value);
  } else if (isPlainObject(value)) {
    let before = '{';
    for (const [key, member] of Object.entries(value)) {
      const begin = `${before}${JSON.stringify(key)}:`;
      if (Array.isArray(member)) yield* listPieces(begin, member);
      else {
        const text = JSON.stringify(member) as string | undefined;
        if (text === undefined) continue;
        yield begin + text;
      }
      before = ',';
    }
    yield before === '{' ? '{}' : '}';
  } else {
    yield JSON.stringify(value);
  }
}

function* listPieces(before: string, list: readonly unknown[]): Generator<string, void, void> {
  yield `${before}[`;
  for (let at = 0; at < list.length; at += PART) {
    const part = JSON.stringify(list.slice(at, at + PART)).slice(1, -1);
    yield at === 0 ? part : `,${part}`;
  }
  yield ']';
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !('toJSON' in value);
}
