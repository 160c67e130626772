import type { Example, Source } from './concept-entry.ts';
import { type Report, reportFilledProse, reportProse, reportTerm } from './report.ts';

/** Year, year and month, or a whole date, as ISO 8601 writes them. */
const DATE = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/u;

const WEB_ADDRESS = /^https?:\/\/[^\s/?#@]+(?:[/?#]\S*)?$/iu;

/** Reports what is wrong with the document that a term stands in. */
export function validateSource(source: Source, place: string, report: Report): void {
  reportTerm(source.title, `${place}.title`, report);
  reportProse(source.issuer, `${place}.issuer`, report);
  reportDate(source.date, `${place}.date`, report);
  reportAddress(source.url, `${place}.url`, report);
  reportAddress(source.issuerUrl, `${place}.issuerUrl`, report);
  reportAddress(source.readAt, `${place}.readAt`, report);
}

/** Reports what is wrong with a sentence in which a term was met. */
export function validateExample(example: Example, place: string, report: Report): void {
  reportFilledProse(example.sentence, `${place}.sentence`, report);
  reportProse(example.title, `${place}.title`, report);
  reportDate(example.date, `${place}.date`, report);
  reportAddress(example.url, `${place}.url`, report);
}

function reportDate(date: string | undefined, place: string, report: Report): void {
  if (date === undefined || isDate(date)) return;
  const message = 'This is not a date such as 2023, 2023-11 or 2023-11-08.';
  report('error', place, 'badDate', message);
}

function reportAddress(address: string | undefined, place: string, report: Report): void {
  if (address === undefined || isWebAddress(address)) return;
  const message = 'This is not an address that begins with https:// or http://.';
  report('error', place, 'badAddress', message);
}

/** Whether a text is a date that exists, as precise as a year, a month or a day. */
export function isDate(text: string): boolean {
  const groups = DATE.exec(text)?.groups;
  if (groups === undefined) return false;
  const [year, month = 1, day = 1] = [groups['year'], groups['month'], groups['day']]
    .filter((part) => part !== undefined)
    .map(Number);
  if (year === undefined || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether a text is an address of the web, and of nothing else; without a name or password in it. */
export function isWebAddress(text: string): boolean {
  return WEB_ADDRESS.test(text);
}
