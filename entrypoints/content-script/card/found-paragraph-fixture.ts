import type { Finding } from '../reading/findings.ts';

/** A paragraph at the end of the page, the whole of which is one finding in a container of its own. */
export function foundParagraph(text: string, isSeen = true, isShown = true): Finding {
  const element = document.createElement('p');
  const node = document.createTextNode(text);
  element.append(node);
  document.body.append(element);
  const findings: Finding[] = [];
  const container = { element, findings, sections: [], characters: text.length };
  const block = { nodes: [node], starts: [0], gaps: [], text, language: undefined };
  const match = { form: 1, span: { start: 0, end: text.length } };
  const finding = { match, block, container, text, isSeen, isShown };
  findings.push(finding);
  return finding;
}
