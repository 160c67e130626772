import { type FileIssue, fileIssue } from '../file/read-result.ts';

/** A name that an object of a JSON text has twice; of its values only the last is read. */
interface NameTwice {
  readonly name: string;
  readonly line: number;
}

/** Finds names that stand twice in an object of a JSON text, which a parser passes over in silence. */
function namesTwice(json: string): readonly NameTwice[] {
  const found: NameTwice[] = [];
  const open: Set<string>[] = [];
  const sign = /["{}]/gu;
  let line = 1;
  let counted = 0;
  for (let next = sign.exec(json); next !== null; next = sign.exec(json)) {
    if (next[0] === '{') open.push(new Set());
    else if (next[0] === '}') open.pop();
    else {
      const end = endOfText(json, next.index);
      sign.lastIndex = end;
      if (!isBeforeColon(json, end)) continue;
      const name = JSON.parse(json.slice(next.index, end)) as string;
      const names = open.at(-1);
      if (names?.has(name) === true) {
        for (; counted < next.index; counted += 1) if (json.charCodeAt(counted) === 10) line += 1;
        found.push({ name, line });
      }
      names?.add(name);
    }
  }
  return found;
}

/** Reports the names that stand twice in an object of a JSON text. */
export function reportNamesTwice(json: string, report: (issue: FileIssue) => void): void {
  for (const { name, line } of namesTwice(json)) {
    const message = 'A JSON object has the same name twice; the last value was used.';
    report(fileIssue('warning', 'nameTwice', message, { line, found: name }));
  }
}

/** The place behind the closing mark of a text that begins at a place. */
function endOfText(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    const unit = json.charCodeAt(at);
    if (unit === 0x5c) at += 1;
    else if (unit === 0x22) return at + 1;
  }
  return json.length;
}

function isBeforeColon(json: string, from: number): boolean {
  let at = from;
  while (' \t\r\n'.includes(json.charAt(at)) && at < json.length) at += 1;
  return json[at] === ':';
}
