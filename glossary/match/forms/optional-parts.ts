const MAX_DETERMINERS = 3;

/** A form with and without each determiner inside it. */
export function optionalDeterminers(form: string): readonly string[] {
  // Few forms have one, and this check is fast.
  if (!/\s(?:the|a|an)\s/iu.test(form)) return [form];
  const parts = form.split(/(?<=\s)(?:the|a|an)\s+/iu);
  const determiners = form.match(/(?<=\s)(?:the|a|an)\s+/giu) ?? [];
  if (determiners.length > MAX_DETERMINERS) return [form];
  return determiners.reduce<readonly string[]>(
    (heads, determiner, i) =>
      heads.flatMap((head) => [
        head + determiner + (parts[i + 1] ?? ''),
        head + (parts[i + 1] ?? ''),
      ]),
    [parts[0] ?? ''],
  );
}

/** `a, b, and c` = `a, b and c`. */
export function optionalSerialComma(form: string): readonly string[] {
  if (!form.includes(',')) return [form];
  if (/,\s+(?:and|or)\s/iu.test(form)) return [form, form.replace(/,(\s+(?:and|or)\s)/giu, '$1')];
  const last = /^(.*,.*\S)(\s+(?:and|or)\s.*)$/iu.exec(form);
  return last === null ? [form] : [form, `${last[1]},${last[2]}`];
}

/**
 * A Chinese form with and without its enumeration commas: 共商、共建、共享 = 共商共建共享. If the term has none,
 * they are allowed between parts of equal length that start or end with the same character.
 */
export function chineseVariants(form: string): readonly string[] {
  if (/[、，,]/u.test(form)) {
    const bare = form.replaceAll(/(?<=\p{sc=Han}["”」』]?)[、，,]\s*(?=["“「『]?\p{sc=Han})/gu, '');
    return bare === form ? [form] : [form, bare];
  }
  const parallel = parallelParts(form);
  return parallel === undefined ? [form] : [form, parallel.join('、')];
}

/**
 * Splits 共商共建共享 into its parts. Terms such as 决策科学化… are left alone, and so is anything with two
 * parts only.
 */
function parallelParts(form: string): readonly string[] | undefined {
  if (form.length < 6 || !/^\p{sc=Han}{6,}$/u.test(form)) return undefined;
  for (const length of [2, 3, 4]) {
    if (form.length % length !== 0 || form.length / length < 3) continue;
    const parts = form.match(new RegExp(`.{${length}}`, 'gu')) ?? [];
    const alike = (at: number): boolean => new Set(parts.map((part) => part.at(at))).size === 1;
    if (alike(0) || alike(-1)) return parts;
  }
  return undefined;
}

/** “No.” before a number of a form, with what may stand for it. */
const SIGN = /(?<=^|[\s([])No(?:\. ?| )(?=[\d\ufdd0])/gu;

/** An English form with each way to write the sign before its numbers: No. 61, No.61, No 61. */
export function numberSigns(form: string): readonly string[] {
  // Few forms have one, and this check is fast.
  if (!form.includes('No')) return [form];
  const others = ['No. ', 'No.', 'No '].map((sign) => form.replaceAll(SIGN, sign));
  return [...new Set([form, ...others])];
}

const DASH = /(?<=\p{sc=Han})[-—](?=\p{sc=Han})/gu;
const BRACKETED_YEAR = /[〔[【](?<year>\ufdd0|\d{4})[〕\]】]/gu;

/**
 * A Chinese form with each dash and each pair of brackets that stand for its own: 中国—东盟 and 中国-东盟,
 * 〔2025〕55号, [2025]55号 and 【2025】55号.
 */
export function chineseSigns(form: string): readonly string[] {
  // Few forms have one, and this check is fast.
  if (!/[-—〔[【]/u.test(form)) return [form];
  const dashed = ['-', '—'].map((dash) => form.replaceAll(DASH, dash));
  const all = [form, ...dashed].flatMap((one) => [
    one,
    ...['〔〕', '[]', '【】'].map((pair) =>
      one.replaceAll(BRACKETED_YEAR, `${pair.charAt(0)}$<year>${pair.charAt(1)}`),
    ),
  ]);
  return [...new Set(all)];
}
