/** One finding about data: how bad, where, and what, in words for a person. */
export interface Issue {
  readonly severity: 'error' | 'warning';
  /** Where it stands: a field path such as `languageSections.0.termSections.1.term`, or a line. */
  readonly place: string;
  readonly message: string;
  /** A name for the finding that stays, where the interface can say it in the user's language. */
  readonly code?: string;
}

/** Why something that was asked for is not done. */
export interface Refused {
  readonly ok: false;
  readonly issues: readonly [Issue, ...Issue[]];
}

/** Refuses for one reason. */
export function refused(issue: Issue): Refused {
  return { ok: false, issues: [issue] };
}
