/** Takes the reader to the next match of a concept. */
import type { Matcher } from '../../glossary/match/match.ts';
import type { ConceptId } from '../../glossary/model/concept-entry.ts';
import type { Finding } from './findings.ts';
import { inOrder } from './frame-report.ts';
import type { PageReader } from './page-reader.ts';
import { elementAround } from './page-scanner.ts';
import { nodeAt } from './text-block.ts';

/** Gives a function that scrolls to the next shown match of a concept, the first after the last. */
export function revealer(reader: PageReader, matcher: Matcher): (concept: ConceptId) => void {
  let last: { readonly concept: ConceptId; readonly finding: Finding } | undefined;
  return (concept) => {
    const found = inOrder(reader.findings).filter(({ match }) =>
      matcher.conceptsOf(match).includes(concept),
    );
    const before = last?.concept === concept ? found.indexOf(last.finding) : -1;
    const finding = found[(before + 1) % found.length];
    if (finding === undefined) return;
    last = { concept, finding };
    const node = finding.block.nodes[nodeAt(finding.block, finding.match.span.start)];
    const around = node === undefined ? undefined : elementAround(node);
    around?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    reader.highlighter.emphasize(finding);
  };
}
