/** The modules of the content script that need a layout, for `content-script.e2e.ts` to call in a page. */
import { anchorOf } from '../../entrypoints/content-script/card/card-subject.ts';
import { findingAt } from '../../entrypoints/content-script/card/hit-test.ts';
import { Highlighter } from '../../entrypoints/content-script/marks/highlighter.ts';
import { findingsNear, isNear } from '../../entrypoints/content-script/marks/near-findings.ts';
import { NearView } from '../../entrypoints/content-script/marks/near-view.ts';
import { Evidence } from '../../entrypoints/content-script/reading/evidence.ts';
import { boxesOf } from '../../entrypoints/content-script/reading/finding-boxes.ts';
import {
  type Finding,
  Findings,
  type MatchedContainer,
} from '../../entrypoints/content-script/reading/findings.ts';
import { isWritten, readEditors } from '../../entrypoints/content-script/text/element-kind.ts';
import { elementsInView, placeInView } from '../../entrypoints/content-script/text/in-view.ts';
import { readContainer } from '../../entrypoints/content-script/text/text-blocks.ts';
import { DEFAULT_SETTINGS } from '../../glossary/model/settings/settings.ts';

const everyTerm = {
  conceptsOf: () => [],
  markingOf: () => 'always' as const,
  sidesOf: () => [],
};

const noFindings = (): Findings => new Findings(new Evidence(everyTerm, DEFAULT_SETTINGS));

/**
 * Reads the text of an element and of what is inside it, in which each occurrence of a term is a finding.
 * @param findings to which they are added
 */
function findTerm(element: Element, term: string, findings = noFindings()): Findings {
  const toRead = [element];
  for (let one = toRead.pop(); one !== undefined; one = toRead.pop()) {
    const { blocks, children } = readContainer(one, undefined, () => false);
    toRead.push(...children.map((child) => child.element));
    const found = (container: MatchedContainer): readonly Finding[] =>
      blocks.flatMap((block) =>
        [...block.text.matchAll(new RegExp(term, 'gu'))].map(({ 0: text, index }) => ({
          match: { form: 0, span: { start: index, end: index + text.length } },
          block,
          container,
          text,
          isSeen: true,
          isShown: false,
        })),
      );
    findings.put(one, 0, found);
  }
  return findings;
}

/** What is painted of the findings of a page, as `NearView` chooses it. */
interface PaintedPage {
  readonly findings: number;
  /** Scrolls to a part of the page, from 0 to 1. */
  readonly scroll: (part: number) => void;
  readonly painted: () => number;
  /** How many findings in the view are not painted. */
  readonly missing: () => number;
}

/** Reads a page and paints its findings of a term. */
function paintPage(term: string): PaintedPage {
  const { signal } = new AbortController();
  const findings = noFindings();
  const highlighter = new Highlighter(signal);
  const near = new NearView(findings, highlighter, () => 'modules', signal);
  findTerm(document.body, term, findings);
  near.update(true);
  const all = [...findings.matched].flatMap((container) => container.findings);
  const isInView = (finding: Finding): boolean =>
    boxesOf(finding).some(({ top, bottom }) => bottom > 0 && top < innerHeight);
  return {
    findings: all.length,
    scroll: (part) => {
      scrollTo(0, part * (document.documentElement.scrollHeight - innerHeight));
      near.follow();
    },
    painted: () => highlighter.painted.size,
    missing: () => all.filter((one) => isInView(one) && !highlighter.painted.has(one)).length,
  };
}

const offered = {
  anchorOf,
  boxesOf,
  elementsInView,
  isWritten,
  readEditors,
  findingAt,
  findingsNear,
  findTerm,
  isNear,
  paintPage,
  placeInView,
};

declare global {
  /** What the tests call in the page. */
  var modules: typeof offered;
}

globalThis.modules = offered;
