import type { FindingActions } from '../../../components/check/CheckGroup.tsx';
import { issueText } from '../../../components/texts/issue-text.ts';
import type { Texts } from '../../../components/texts/texts.tsx';
import { withAdmitted } from '../../../glossary/model/check/admit.ts';
import { answerTo, type CheckAnswer } from '../../../glossary/model/check/answer.ts';
import type { CheckReport } from '../../../glossary/model/check/check-report.ts';
import { request } from '../messaging.ts';
import { openGlossary } from '../own-pages/open-glossary.ts';
import type { Attempt } from '../own-pages/use-attempt.ts';
import type { Answers } from './use-answers.ts';

/** What was just done, in words, and how it is taken back. */
export interface Done {
  readonly message: string;
  readonly undo?: () => void;
}

/** Where findings are answered. */
interface FindingPlace {
  /** What was found; undefined while nothing is. */
  readonly report: CheckReport | undefined;
  readonly answers: Answers;
  readonly attempt: Attempt;
  /** Says what was done; undefined once it was taken back. */
  readonly onDone: (done: Done | undefined) => void;
}

/** What is done with findings, on the page of the check and in the side panel: answers are kept, a rendering is admitted. */
export function findingActions(
  t: Texts,
  { report, answers, attempt, onDone }: FindingPlace,
): Pick<FindingActions, 'onAnswer' | 'onTakeBack' | 'onAdmit' | 'onOpenEntry'> {
  const change = (answer: CheckAnswer, isGiven: boolean): void =>
    attempt(() => answers.show(request('changeAnswer', answer, isGiven)));
  return {
    onAnswer: (kind, group, place) => {
      if (report !== undefined) change(answerTo(kind, group, report, place), true);
    },
    onTakeBack: (answer) => change(answer, false),
    onAdmit: (group) =>
      attempt(async () => {
        const stored = await request('getStoredEntry', group.concept);
        const rendering = group.places[0]?.target.marked ?? '';
        if (stored === null || report === undefined) return;
        const { entry } = stored;
        const changed = withAdmitted(entry, report.targetLanguage, rendering);
        if (changed === entry) return;
        const saved = await request('saveConceptEntry', changed);
        if (saved.ok) {
          const undo = (): void => {
            onDone(undefined);
            attempt(() => request('undoLastChange', saved.revision));
          };
          onDone({ message: t('check.admitted', { term: rendering }), undo });
        } else {
          const why = saved.issues.map((issue) => issueText(t, issue)).join(' ');
          onDone({ message: t('check.notAdmitted', { why }) });
        }
      }),
    onOpenEntry: ({ concept }) => attempt(() => openGlossary(concept)),
  };
}
