import { onEvents, request } from '../messaging.ts';

/** How long it is waited after a background that ended, in milliseconds. */
const AFTER_FAULT = 10_000;

/**
 * Has the background wait for changes of teams while this page is open, so that they come at once:
 * each request keeps it awake. Without a team it asks once, and again when one may be joined.
 */
export function followTeams(signal: AbortSignal): void {
  let isWaiting = false;
  let isChanged = false;
  const wait = async (): Promise<void> => {
    isWaiting = true;
    let isFirst = true;
    for (let goesOn = true; (goesOn || isChanged) && !signal.aborted; isFirst = false) {
      isChanged = false;
      goesOn = await request('waitForTeams', isFirst).catch(
        () => new Promise<true>((resolve) => setTimeout(resolve, AFTER_FAULT, true)),
      );
    }
    isWaiting = false;
  };
  const follow = (): void => {
    isChanged = true;
    if (!isWaiting) void wait();
  };
  follow();
  onEvents({ teamsChanged: follow }, signal);
}
