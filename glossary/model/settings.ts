/** What the user set, beside the glossaries. */
export interface Settings {
  /** Nothing is marked on any page while this is set. */
  readonly paused: boolean;
  /** Hosts (`example.org`, with a port where the address has one) whose pages are left alone. */
  readonly sitesOff: readonly string[];
}

/** What holds until the user changes it. */
export const DEFAULT_SETTINGS: Settings = { paused: false, sitesOff: [] };

/** Whether pages of a site are to be marked. A page without a host (`about:`, `data:`) has the site `''`. */
export function isMarkedOn(settings: Settings, site: string): boolean {
  return !settings.paused && !settings.sitesOff.includes(site);
}
