import type { Texts } from './texts.tsx';

/** Who in a team wrote something, under the name they sign in with; a server may not say it. */
export function memberName(t: Texts, by: string): string {
  return by === '' ? t('team.somebody') : by;
}
