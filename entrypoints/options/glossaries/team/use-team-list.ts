import type { PageOf } from '../../../../glossary/messages/team-requests.ts';
import { inPages } from '../../../shared/own-pages/in-pages.ts';
import { useTeamChanges } from '../../../shared/own-pages/use-glossary.ts';
import { type Latest, useLatest } from '../../../shared/own-pages/use-latest.ts';
import { usePage } from '../../page-context.ts';

/** How many rows of a list are shown at first, and how many more at a time. */
export const PAGE = 100;

/** The first `shown` rows of a list about one team, asked for again whenever it may have changed. */
export function useTeamList<R>(
  shown: number,
  read: (offset: number, limit: number) => Promise<PageOf<R>>,
): Latest<PageOf<R>> {
  const { changes } = usePage();
  return useLatest(() => inPages(shown, read), [shown, changes, useTeamChanges()]);
}
