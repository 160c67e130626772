/**
 * How far an address is followed on each side of a candidate, in UTF-16 units, so that a text
 * without spaces takes linear time.
 */
const ADDRESS_REACH = 256;
/** How far Han characters are followed back to a `#`, `@` or path, in UTF-16 units. */
const HAN_REACH = 32;

const isHanUnit = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;
const isAddressUnit = (unit: number): boolean =>
  unit > 0x20 && unit < 0x2e80 && unit !== 0x22 && unit !== 0x3c && unit !== 0x3e && unit !== 0xa0;
/** Letters and digits of ASCII, _ . + - and @ */
const isNameUnit = (unit: number): boolean =>
  (unit >= 0x40 && unit <= 0x5a) ||
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x30 && unit <= 0x39) ||
  unit === 0x5f ||
  unit === 0x2e ||
  unit === 0x2b ||
  unit === 0x2d;

const MAY_BE_URL = /:\/\/|www\./i;
const URL_BEFORE = /(?:[a-z][a-z\d+.-]*:\/\/|\bwww\.)[!-~]*$/i;
const URL_BEFORE_HAN = /(?:[a-z][a-z\d+.-]*:\/\/|\bwww\.)[!-~]*[/=_#?&%+-][\u3400-\u9fff]*$/i;
const TAG_BEFORE = /(?:^|[^\w#&\u3400-\u9fff]|[^#]*[\u3400-\u9fff])[@#][\w.\-\u3400-\u9fff]*$/;
const CLOSED_TAG_BEFORE = /#[^#]*#[\w\u3400-\u9fff]*$/;
const MAILBOX_BEFORE = /[\w.+-]@[\w.-]*$/;
const MAILBOX_AFTER = /^[\w.+-]*@\w/;
const DOMAIN_AFTER = /^(?:-[\w-]*)?\.[a-z\d]/;
const DOMAIN_BEFORE = /\w\.$/;

/** Whether a text contains a sign that every address before a candidate must have. */
export const hasAddressSign = (haystack: string): boolean =>
  ['.', '/', '@', '#'].some((sign) => haystack.includes(sign));

/**
 * Whether a candidate is inside a URL, an e-mail address, an @handle, a #tag, a domain or a file
 * name (contract 3.3). A Han character ends an address unless it comes after a `/` or the like in
 * it.
 */
export function standsInAddress(haystack: string, start: number, end: number): boolean {
  if (goesOnAsAddress(haystack, end)) return true;
  let from = start;
  const han = isHanUnit(haystack.charCodeAt(start));
  if (han)
    while (from > 0 && start - from < HAN_REACH && isHanUnit(haystack.charCodeAt(from - 1)))
      from -= 1;
  const limit = Math.max(0, from - ADDRESS_REACH);
  let isSigned = false;
  for (; from > limit; from -= 1) {
    const unit = haystack.charCodeAt(from - 1);
    if (!isAddressUnit(unit)) break;
    if (unit === 0x2e || unit === 0x2f || unit === 0x40 || unit === 0x23) isSigned = true;
  }
  // The usual case: an address needs one of . / @ #
  if (!isSigned) return false;
  if (from > 0 && isHanUnit(haystack.charCodeAt(from - 1)) && !han) from -= 1;
  if (haystack.slice(from, start).includes('#')) {
    // Whether a `#` opens a tag or closes one (#网络安全#) depends on the text before it.
    const first = Math.max(0, from - HAN_REACH);
    while (
      from > first &&
      (isHanUnit(haystack.charCodeAt(from - 1)) || isAddressUnit(haystack.charCodeAt(from - 1)))
    )
      from -= 1;
  }
  const before = haystack.slice(from, start);
  // The patterns are slow, because they try every start; so first look for signs that they need.
  if (MAY_BE_URL.test(before) && (han ? URL_BEFORE_HAN : URL_BEFORE).test(before)) return true;
  if (/[@#]/.test(before) && TAG_BEFORE.test(before) && !CLOSED_TAG_BEFORE.test(before))
    return true;
  if (han) return false;
  return (
    MAILBOX_BEFORE.test(before) ||
    (DOMAIN_BEFORE.test(before) && /^[a-z\d]/.test(haystack.slice(start, start + 1)))
  );
}

/** Whether the text after the candidate makes it the start of an address. */
export function goesOnAsAddress(haystack: string, end: number): boolean {
  if (end === haystack.length || isHanUnit(haystack.charCodeAt(end - 1))) return false;
  const next = haystack.charCodeAt(end);
  if (!isNameUnit(next)) return false;
  // This full stop ends a sentence.
  if (next === 0x2e && (end + 1 === haystack.length || !isNameUnit(haystack.charCodeAt(end + 1))))
    return false;
  const last = Math.min(haystack.length, end + ADDRESS_REACH);
  let to = end;
  while (to < last && isAddressUnit(haystack.charCodeAt(to))) to += 1;
  const after = haystack.slice(end, to);
  return MAILBOX_AFTER.test(after) || DOMAIN_AFTER.test(after);
}
