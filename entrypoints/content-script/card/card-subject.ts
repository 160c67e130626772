/**
 * Builds what a card needs to know about a finding: its concepts, its surrounding text and its
 * place.
 */
import { scriptOfText } from '../../../glossary/model/entry/script-of-text.ts';
import { textForMessage } from '../../../glossary/messages/text-for-message.ts';
import type { Box } from '../../../glossary/model/page/box.ts';
import type { CardSubject } from '../../../glossary/model/page/card-entry.ts';
import type { Matcher } from '../../../glossary/match/match.ts';
import type { CardAnchor } from '../../shared/card/card-surface.ts';
import {
  elementAround,
  flatParentOf,
  isConnected,
  isElement,
  matchesSelector,
} from '../text/dom.ts';
import type { Finding, Findings } from '../reading/findings.ts';
import { boxesOf } from '../reading/finding-boxes.ts';

/** How much text on each side of a match is sent along, in UTF-16 units: most sentences whole. */
const AROUND = 150;
/** Longest language tag that is sent, in characters: a page may write anything into `lang`. */
const MOST_LANGUAGE = 60;

/**
 * The concepts of a finding, the concepts of shorter terms inside it, and the text around it within
 * its block.
 */
export function subjectOf(finding: Finding, matcher: Matcher, findings: Findings): CardSubject {
  const { block, match, text } = finding;
  const { start, end } = match.span;
  const concepts = matcher.conceptsOf(match);
  const others = findings.othersFor(finding);
  const inner = matcher.innerConceptsOf(block.text, match);
  return {
    concepts,
    inner: inner.filter((concept) => !concepts.includes(concept)),
    text: textForMessage(text),
    script: scriptOfText(text),
    passage: {
      before: block.text.slice(Math.max(0, start - AROUND), start),
      text: textForMessage(block.text.slice(start, end)),
      after: block.text.slice(end, end + AROUND),
      ...(block.language === undefined ? {} : { language: block.language.slice(0, MOST_LANGUAGE) }),
    },
    ...(others === undefined ? {} : { others }),
    sides: findings.sides,
  };
}

/**
 * Gives the place of a finding, measured anew at each call.
 * @param pointed the line box that the user points at; the first one when it is left out
 */
export function anchorOf(finding: Finding, pointed?: Box): CardAnchor | undefined {
  const node = finding.block.nodes[0];
  const around = node === undefined ? undefined : elementAround(node);
  if (around === undefined) return undefined;
  const line = boxesOf(finding).findIndex(
    ({ left, top }) => left === pointed?.left && top === pointed.top,
  );
  return {
    boxes: () => {
      if (!isThere(finding)) return [];
      const boxes = boxesOf(finding);
      const first = boxes[Math.max(0, line)];
      return first === undefined ? [] : [first, ...boxes.filter((box) => box !== first)];
    },
    isVertical: getComputedStyle(around).writingMode !== 'horizontal-tb',
    layer: layerOf(around),
  };
}

/** Whether a finding's text is still in the page and visible. */
function isThere({ isShown, block }: Finding): boolean {
  return isShown && block.nodes.every((node) => isConnected(node));
}

/**
 * The open dialog or popover that an element is in, or else the root. Nothing outside an open modal
 * dialog can be clicked, so the card must be placed inside it.
 */
export function layerOf(element: Element): Element {
  for (let at: Node | null = element; at !== null; at = flatParentOf(at)) {
    if (isElement(at) && matchesSelector(at, ':modal, :popover-open')) return at;
  }
  return document.documentElement;
}
