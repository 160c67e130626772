import type { RunningBrowser } from '../launcher/launch.ts';
import type { LosingProxy } from '../team-server/losing-proxy.ts';

/** What is to go wrong for one person of a team. */
export interface Troubled {
  /** Their name at the server. */
  readonly name: string;
  readonly browser: RunningBrowser;
  /** Paths behind the address of the team; at each of them it goes wrong once. */
  readonly paths: readonly string[];
}

/** What is still to go wrong, and the backgrounds that end meanwhile. */
export interface Trouble {
  /** A name and a path each. */
  readonly left: ReadonlySet<string>;
  /** Resolves when every background that was to end has ended. */
  readonly over: () => Promise<void>;
}

/**
 * At each path once: while the server does what it was asked for, the background of who asked ends, and the
 * answer is lost. What pages wait for is left alone.
 * @param team the path of its address
 */
export function makeTrouble(
  proxy: LosingProxy,
  team: string,
  people: readonly Troubled[],
): Trouble {
  const left = new Set(people.flatMap(({ name, paths }) => paths.map((path) => name + path)));
  const ending: Promise<void>[] = [];
  proxy.lose = (_method, asked, name) => {
    const { pathname, searchParams } = new URL(asked, proxy.address);
    const isMeant = pathname.startsWith(team) && searchParams.get('feed') === null;
    if (!isMeant || !left.delete(name + pathname.slice(team.length))) return undefined;
    const browser = people.find((one) => one.name === name)?.browser;
    if (browser !== undefined) ending.push(browser.sleepBackground());
    return 'lostAnswer';
  };
  return { left, over: async () => void (await Promise.all(ending)) };
}
