import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { AnswersDialog } from '../../components/check/AnswersDialog.tsx';
import { ColumnsDialog } from '../../components/check/ColumnsDialog.tsx';
import type { AskedColumns, Bitext, ChosenColumns } from '../../glossary/bitext/bitext.ts';
import type { FileIssue } from '../../glossary/exchange/file/read-result.ts';
import type { NamedFile } from '../../glossary/exchange/read.ts';
import { type CheckAnswer, isSameAnswer } from '../../glossary/model/check/answer.ts';
import type { Attempt } from '../shared/own-pages/use-attempt.ts';
import type { Checker } from './checker.ts';
import { bytesOfFile } from './read-text-to-check.ts';

/** What the page does with a file that has both texts. */
interface Opening {
  readonly read: Checker['read'];
  readonly attempt: Attempt;
  /** The answers that are there. */
  readonly answers: readonly CheckAnswer[];
  readonly onOpened: (name: string, bitext: Bitext) => void;
  readonly onRefused: (name: string, issue: FileIssue) => void;
  /** Keeps answers of a saved check, which the user agreed to. */
  readonly onAnswers: (answers: readonly CheckAnswer[]) => void;
}

/** Opens files that have both texts, and asks what they leave open. */
export function useOpening(opening: Opening): {
  readonly open: (file: File) => Promise<void>;
  readonly dialog: JSX.Element | null;
} {
  const [columns, setColumns] = useState<AskedColumns & { readonly file: NamedFile }>();
  const [given, setGiven] = useState<{
    readonly name: string;
    readonly answers: readonly CheckAnswer[];
  }>();

  const read = async (file: NamedFile, chosen?: ChosenColumns): Promise<void> => {
    const { name } = file;
    setColumns(undefined);
    const reading = await opening.read(file, chosen);
    if (reading.outcome === 'asksColumns') setColumns({ ...reading, file });
    else if (reading.outcome === 'refused') opening.onRefused(name, reading.issue);
    else {
      opening.onOpened(name, reading.bitext);
      // Those that are known are the user's own: nothing is asked of them.
      const answers = reading.bitext.answers.filter(
        (answer) => !opening.answers.some((own) => isSameAnswer(own, answer)),
      );
      if (answers.length > 0) setGiven({ name, answers });
    }
  };
  const dialog =
    columns !== undefined ? (
      <ColumnsDialog
        name={columns.file.name}
        asked={columns}
        onChoose={(chosen) => opening.attempt(() => read(columns.file, chosen))}
        onClose={() => setColumns(undefined)}
      />
    ) : given !== undefined ? (
      <AnswersDialog
        {...given}
        onAdd={(answers) => {
          setGiven(undefined);
          opening.onAnswers(answers);
        }}
        onClose={() => setGiven(undefined)}
      />
    ) : null;
  return { open: async (file) => read(await bytesOfFile(file)), dialog };
}
