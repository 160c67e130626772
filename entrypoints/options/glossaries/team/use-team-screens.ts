import { useEffect } from 'preact/hooks';
import { useLatest } from '../../../shared/own-pages/use-latest.ts';
import { usePage } from '../../page-context.ts';
import type { teamScreens } from './team-screens.ts';

/** The screens of teams, loaded once they are `due`; undefined until they are there. */
export function useTeamScreens(due: boolean): typeof teamScreens | undefined {
  const { fail } = usePage();
  const { value, failure } = useLatest(
    due ? async () => (await import('./team-screens.ts')).teamScreens : undefined,
    [due],
  );
  useEffect(() => {
    if (failure !== undefined) fail(failure);
  }, [failure]);
  return value;
}
