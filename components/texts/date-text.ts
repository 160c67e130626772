import { interfaceLanguage, type Texts } from './texts.tsx';

/** The day of an ISO 8601 date, in the user's language and time; empty for what is no date. */
export function dayText(t: Texts, date: string): string {
  return written(t, date, { dateStyle: 'medium' });
}

/** A day that a file says as `2026-11-08`, the same in all time zones; any other text as it is. */
export function calendarDayText(t: Texts, day: string): string {
  const isDay = new Date(day).toJSON() === `${day}T00:00:00.000Z`;
  return isDay ? written(t, day, { dateStyle: 'medium', timeZone: 'UTC' }) : day;
}

/** The day and the time of an ISO 8601 date, as `dayText` writes them. A copy is named by it. */
export function momentText(t: Texts, date: string): string {
  return written(t, date, { dateStyle: 'medium', timeStyle: 'short' });
}

/** How long ago an ISO 8601 date and time was, in the largest whole unit from minutes to days. */
export function agoText(t: Texts, date: string, now: number): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(date)) / 60_000));
  const ago = new Intl.RelativeTimeFormat(interfaceLanguage(t));
  if (minutes < 60) return ago.format(-minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? ago.format(-hours, 'hour') : ago.format(-Math.floor(hours / 24), 'day');
}

function written(t: Texts, date: string, style: Intl.DateTimeFormatOptions): string {
  const moment = new Date(date);
  return Number.isNaN(moment.getTime()) ? '' : moment.toLocaleString(interfaceLanguage(t), style);
}
