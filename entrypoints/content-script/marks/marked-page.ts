/** Marks the terms of one page. */
import type { Matcher } from '../../../glossary/match/match.ts';
import type { ReadingSettings } from '../../../glossary/model/settings/settings.ts';
import { Evidence } from '../reading/evidence.ts';
import { type Finding, Findings } from '../reading/findings.ts';
import { type PageReading, readPage } from '../reading/read-page.ts';
import { Highlighter } from './highlighter.ts';
import { MarkChoice } from './mark-choice.ts';
import { NearView } from './near-view.ts';

/** A page that is marked until the signal aborts. */
export interface MarkedPage {
  readonly findings: Findings;
  readonly highlighter: Highlighter;
  readonly reading: PageReading;
  /** Shows the marks that are hidden until the user asks, or hides them again. */
  toggleMarks(): void;
  /** Whether a finding has a mark, or would have one if it were in the viewport. */
  isDrawn(finding: Finding): boolean;
}

/**
 * Marks the page's terms and follows its changes. When the signal aborts, all marks are removed.
 * @param beforeWork called before any work, so that it can be aborted if the extension is gone
 */
export function markPage(
  matcher: Matcher,
  settings: ReadingSettings,
  beforeWork: () => void,
  signal: AbortSignal,
): MarkedPage {
  const findings = new Findings(new Evidence(matcher, settings));
  const highlighter = new Highlighter(signal);
  const choice = new MarkChoice(settings, matcher, findings, highlighter, signal);
  const nearView = new NearView(findings, highlighter, choice.nameOf, signal);
  const reading = readPage(
    matcher,
    findings,
    {
      beforeWork,
      afterSlice: (isBeforePaint) => nearView.update(isBeforePaint),
      scrolled: () => nearView.follow(),
      restyled: () => nearView.lookSoon(),
      looked: () => choice.lookAgain(),
      restore: () => highlighter.restoreRegistry(),
    },
    signal,
  );
  return {
    findings,
    highlighter,
    reading,
    toggleMarks: () => choice.toggle(),
    isDrawn: (finding) => choice.draws(finding),
  };
}
