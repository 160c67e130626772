/** The numbers of the formats of dates and times that every program knows. */
function isKnownDate(format: number): boolean {
  return (
    (format >= 14 && format <= 22) ||
    (format >= 27 && format <= 36) ||
    (format >= 45 && format <= 47) ||
    (format >= 50 && format <= 58)
  );
}

/** Whether a format of numbers shows a date: what it has besides texts and colours tells. */
export function isDateFormat(format: number, code: string | undefined): boolean {
  if (code === undefined) return isKnownDate(format);
  const signs = code.replaceAll(/"[^"]*"|\\.|_.|\[[^\]]*\]/gu, '');
  return /[ymdhs]/iu.test(signs) && !/general|[#?]|e[+-]/iu.test(signs);
}

const DAY = 24 * 60 * 60 * 1000;
/** 1970-01-01 as a workbook counts days. */
const EPOCH = 25_569;
/** Days between 1900-01-01 and 1904-01-01, from one of which a workbook counts. */
const SINCE_1904 = 1_462;

/**
 * The day of a number of days, in ISO 8601.
 * @returns undefined when it is none
 */
export function dateOf(days: number, isSince1904: boolean): string | undefined {
  // Workbooks count a 29 February 1900, a day that there never was.
  const real = isSince1904 ? days + SINCE_1904 : days < 60 ? days + 1 : days;
  const date = new Date(Math.round((real - EPOCH) * DAY));
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  return /^\d{4}-/u.test(text) ? text.slice(0, 10) : undefined;
}
