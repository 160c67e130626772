import { nextTask } from './next-task.ts';

/** Members of a list that are made text, and compressed, at once: some milliseconds of work. */
const PART = 500;

/**
 * A JSON value as compressed bytes: entries repeat their keys, and take up a tenth of the room.
 * What JSON has no form for is left out, as `JSON.stringify` does. Messages and events come in
 * between where the value is a long list, or an object of some.
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

/** @throws TypeError or SyntaxError for bytes that `packJson` did not make */
export async function unpackJson(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(unpacked).text()) as unknown;
}

/** The text of a value; that of a list, or of an object's lists, in parts. */
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
