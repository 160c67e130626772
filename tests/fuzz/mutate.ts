import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Seed } from './seeds.ts';

/** A source of numbers in [0, 1). */
export type Next = () => number;

/** Largest archive that is packed again, in bytes. */
const MAX_UNPACKED = 5_000_000;

/** Texts that readers are known to stumble over. */
const ODD = [
  '',
  ' ',
  '\t',
  '\n',
  '\r',
  '\r\n\r\n',
  '"',
  '""',
  "'",
  ',',
  ';',
  '|',
  '=1+1',
  '\0',
  '\uFEFF',
  '\uFFFD',
  '\u202E',
  '\u200B',
  '\uD800',
  '<',
  '>',
  '&',
  '&amp;',
  '&x;',
  ']]>',
  '<!--',
  '-->',
  '<!DOCTYPE a [<!ENTITY x "y">]>',
  '<?xml version="1.0"?>',
  '{',
  '}',
  '[',
  ']',
  'null',
  '1e999',
  '__proto__',
  'constructor',
  'zh',
  'en',
  'tw',
  'xx-Yyyy',
  'id',
  'term',
  'more',
  'language',
  'Term_Info',
  '# languages: zh-Hans en',
  'sep=,',
  '9'.repeat(30),
  'a'.repeat(3_000),
  '网'.repeat(500),
  'x-termlight: {"kept":[]}',
  '{"entry":{"id":7},"term":{"term":3},"order":[1,0]}',
  '_x000D_',
  '😀',
];

/** Makes another file of a sound one: by its rows, elements, values or parts, or by its bytes. */
export function mutate({ name, bytes }: Seed, next: Next): Seed {
  const times = 1 + Math.floor(next() * 4);
  let changed = bytes;
  for (let at = 0; at < times; at += 1) {
    changed = next() < 0.2 ? changedBytes(changed, next) : changedByKind(name, changed, next);
  }
  return {
    name: next() < 0.05 ? `a.${pick(['csv', 'tbx', 'json', 'txt', 'xlsx'], next)}` : name,
    bytes: changed,
  };
}

function changedByKind(name: string, bytes: Uint8Array, next: Next): Uint8Array {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return changedArchive(bytes, next);
  const text = new TextDecoder().decode(bytes);
  if (/^\s*</u.test(text)) return encode(changedXml(text, next));
  if (name.endsWith('.json')) return encode(changedJson(text, next));
  return encode(changedTable(text, next));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function changedBytes(bytes: Uint8Array, next: Next): Uint8Array {
  const at = Math.floor(next() * bytes.length);
  const length = Math.floor(next() * Math.min(64, bytes.length - at));
  switch (Math.floor(next() * 4)) {
    case 0: {
      const copy = new Uint8Array(bytes);
      copy[at] = Math.floor(next() * 256);
      return copy;
    }
    case 1:
      return bytes.slice(0, at);
    case 2:
      return join(bytes.subarray(0, at), bytes.subarray(at + length));
    default: {
      const from = Math.floor(next() * bytes.length);
      return join(bytes.subarray(0, at), bytes.subarray(from, from + length), bytes.subarray(at));
    }
  }
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function changedArchive(bytes: Uint8Array, next: Next): Uint8Array {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes);
  } catch {
    // An earlier change made it no archive.
    return changedBytes(bytes, next);
  }
  // A changed directory may say that a part has gigabytes, which would be packed again for minutes.
  const size = Object.values(parts).reduce((sum, part) => sum + part.length, 0);
  if (size > MAX_UNPACKED) return changedBytes(bytes, next);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/u.test(name));
  const name = pick(names, next);
  const part = parts[name];
  if (part === undefined) return changedBytes(bytes, next);
  if (next() < 0.05)
    return zipSync(Object.fromEntries(Object.entries(parts).filter(([one]) => one !== name)));
  return zipSync({ ...parts, [name]: strToU8(changedXml(strFromU8(part), next)) });
}

/** Changes the lines or the cells of a table. */
function changedTable(text: string, next: Next): string {
  const lines = text.split('\n');
  if (next() < 0.5) return changedList(lines, next).join('\n');
  const sign =
    pick(
      [',', ';', '\t', '|'].filter((one) => text.includes(one)),
      next,
    ) || ',';
  const at = Math.floor(next() * lines.length);
  lines[at] = changedList((lines[at] ?? '').split(sign), next).join(sign);
  return lines.join('\n');
}

/** Changes the tags and texts of XML. */
function changedXml(text: string, next: Next): string {
  const parts = text.split(/(?=<)|(?<=>)/u);
  if (next() < 0.3) {
    const tags = parts.flatMap((part, at) => (part.includes('="') ? [at] : []));
    const at = tags[Math.floor(next() * tags.length)];
    if (at !== undefined) {
      parts[at] = (parts[at] ?? '').replace(
        /="[^"]*"/u,
        `="${pick(ODD, next).replaceAll(/["<&]/gu, '')}"`,
      );
      return parts.join('');
    }
  }
  return changedList(parts, next).join('');
}

function changedJson(text: string, next: Next): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return changedTable(text, next);
  }
  const places: { readonly holder: object; readonly key: string }[] = [];
  const walk = (holder: unknown): void => {
    if (typeof holder !== 'object' || holder === null) return;
    for (const [key, inner] of Object.entries(holder)) {
      places.push({ holder, key });
      walk(inner);
    }
  };
  walk(value);
  const place = places[Math.floor(next() * places.length)];
  if (place === undefined) return text;
  const { holder, key } = place;
  const before = Reflect.get(holder, key) as unknown;
  const others = [
    null,
    7,
    true,
    pick(ODD, next),
    [],
    {},
    [before],
    { [key]: before },
    [before, before],
  ];
  if (next() < 0.2) Reflect.deleteProperty(holder, key);
  else Reflect.set(holder, key, pick(others, next));
  return JSON.stringify(value);
}

/** A list in which an item is left out, doubled, replaced, spoilt, or changes places with another. */
function changedList(items: readonly string[], next: Next): readonly string[] {
  const changed = [...items];
  const at = Math.floor(next() * changed.length);
  const other = Math.floor(next() * changed.length);
  const item = changed[at] ?? '';
  switch (Math.floor(next() * 6)) {
    case 0:
      changed.splice(at, 1);
      break;
    case 1:
      changed.splice(
        at,
        0,
        ...Array.from({ length: 1 + Math.floor(next() ** 4 * 300) }, () => item),
      );
      break;
    case 2:
      changed[at] = changed[other] ?? '';
      changed[other] = item;
      break;
    case 3:
      changed[at] = pick(ODD, next);
      break;
    case 4:
      changed.splice(at, 0, pick(ODD, next));
      break;
    default: {
      const cut = Math.floor(next() * item.length);
      changed[at] = item.slice(0, cut) + pick(ODD, next) + item.slice(cut);
    }
  }
  return changed;
}

function pick<T>(values: readonly T[], next: Next): T {
  return values[Math.floor(next() * values.length)] as T;
}
