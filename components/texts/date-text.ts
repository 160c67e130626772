import { interfaceLanguage, type Texts } from './texts.tsx';

/** The day of an ISO 8601 date, in the user's language and time; empty for what is no date. */
export function dayText(t: Texts, date: string): string {
  return written(t, date, { dateStyle: 'medium' });
}

/** The day and the time of an ISO 8601 date, as `dayText` writes them. A copy is named by it. */
export function momentText(t: Texts, date: string): string {
  return written(t, date, { dateStyle: 'medium', timeStyle: 'short' });
}

function written(t: Texts, date: string, style: Intl.DateTimeFormatOptions): string {
  const moment = new Date(date);
  return Number.isNaN(moment.getTime()) ? '' : moment.toLocaleString(interfaceLanguage(t), style);
}
