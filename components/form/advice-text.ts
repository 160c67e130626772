import type { TermFinding } from '../../glossary/model/form/term-advice.ts';
import { glossaryName } from '../texts/glossary-name.ts';
import { issueText } from '../texts/issue-text.ts';
import type { Texts } from '../texts/texts.tsx';

/** A piece of advice on a term, as a sentence. */
export function adviceText(t: Texts, finding: TermFinding): string {
  switch (finding.kind) {
    case 'sameForm':
      return t('advice.sameForm', {
        title: finding.title,
        glossary: glossaryName(t, finding.glossary),
      });
    case 'everyday':
      return t('advice.everyday', finding.count);
    case 'commonWord':
      return t('advice.commonWord', { perMillion: finding.perMillion });
    case 'mixedSpelling':
      return t('advice.mixedSpelling', { british: finding.british, american: finding.american });
    case 'insideWords':
      return t('advice.insideWords', { words: finding.words.join(t('why.listSeparator')) });
    case 'issue':
      return issueText(t, finding.issue);
    case 'invisible':
    case 'fullWidth':
    case 'doubleSpace':
    case 'mixedScripts':
    case 'alternatives':
    case 'brackets':
      return t(`advice.${finding.kind}`);
  }
}
