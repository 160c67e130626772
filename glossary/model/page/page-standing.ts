import type { GlossaryId, GlossaryLabel } from '../glossary/glossary.ts';

/** Whether and why a page is not marked. */
export interface PageStanding {
  /** The host for the site's switch; undefined for a page without one. */
  readonly site: string | undefined;
  readonly paused: boolean;
  /** When a pause ends by itself, in ISO 8601. */
  readonly pausedUntil: string | undefined;
  /** Whether nothing is marked in the tab until it closes. */
  readonly tabOff: boolean;
  readonly marking: 'on' | 'off' | 'notListed';
  /** The pattern of the rule that switches marking off; undefined if none does. */
  readonly rule: string | undefined;
  /** Whether that rule is for this page only. */
  readonly pageOff: boolean;
  /** Whether marks are hidden until the user asks for them. */
  readonly marksOnKey: boolean;
  /**
   * The glossaries that are switched on, and those used on this page; the latter undefined for all.
   */
  readonly glossaries: readonly GlossaryLabel[];
  readonly glossariesHere: readonly GlossaryId[] | undefined;
  /** Whether text in editors is read on this page. */
  readonly editorsHere: boolean;
}
