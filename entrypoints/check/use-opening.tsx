import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { AnswersDialog } from '../../components/check/AnswersDialog.tsx';
import { ColumnsDialog } from '../../components/check/ColumnsDialog.tsx';
import type { AskedColumns, BitextReading, ChosenColumns } from '../../glossary/bitext/bitext.ts';
import type { NamedFile } from '../../glossary/exchange/read.ts';
import { type CheckAnswer, isSameAnswer } from '../../glossary/model/check/answer.ts';
import type { Checker } from '../shared/check/checker.ts';
import { joinBitexts, type JoinedBitexts, type LeftFile, type ReadBitext } from './join-bitexts.ts';
import { bytesOfFile, isBilingual } from './read-text-to-check.ts';

/** What the page does with files that have both texts. */
interface Opening {
  readonly read: Checker['read'];
  /** The answers that are there. */
  readonly answers: readonly CheckAnswer[];
  /** Takes what could be read, and says what could not. */
  readonly onOpened: (opened: JoinedBitexts) => void;
  /** Keeps answers of a saved check, which the user agreed to. */
  readonly onAnswers: (answers: readonly CheckAnswer[]) => void;
}

/** A table whose columns the user is asked for. */
interface AskedTable extends AskedColumns {
  readonly name: string;
  /** Goes on with the columns; undefined where the user chose none. */
  readonly choose: (chosen: ChosenColumns | undefined) => void;
}

/** Opens files that have both texts, and asks what they leave open. */
export function useOpening(opening: Opening): {
  /** Opens one file, or several as one text. */
  readonly open: (files: readonly File[]) => Promise<void>;
  readonly dialog: JSX.Element | null;
} {
  const [table, setTable] = useState<AskedTable>();
  const waiting = useRef<AskedTable>(undefined);
  const [given, setGiven] = useState<{
    readonly name: string;
    readonly answers: readonly CheckAnswer[];
  }>();
  const ask = (next: AskedTable | undefined): void => {
    // Another file takes the place of one that waits.
    waiting.current?.choose(undefined);
    waiting.current = next;
    setTable(next);
  };

  /** What came of a file; undefined where the user did not say its columns. */
  const read = async (
    file: NamedFile,
  ): Promise<Exclude<BitextReading, { outcome: 'asksColumns' }> | undefined> => {
    const reading = await opening.read(file);
    if (reading.outcome !== 'asksColumns') return reading;
    const chosen = await new Promise<ChosenColumns | undefined>((choose) =>
      ask({ ...reading, name: file.name, choose }),
    );
    if (chosen === undefined) return undefined;
    const again = await opening.read(file, chosen);
    return again.outcome === 'asksColumns' ? undefined : again;
  };
  const open = async (files: readonly File[]): Promise<void> => {
    ask(undefined);
    const all: ReadBitext[] = [];
    const left: LeftFile[] = [];
    for (const file of files) {
      const { name } = file;
      const reading = isBilingual(file) ? await read(await bytesOfFile(file)) : undefined;
      if (reading?.outcome === 'read') all.push({ name, bitext: reading.bitext });
      if (reading?.outcome === 'refused') left.push({ name, why: reading.issue });
      if (!isBilingual(file)) left.push({ name, why: 'alone' });
    }
    const opened = joinBitexts(all);
    opening.onOpened({ ...opened, left: [...left, ...opened.left] });
    // Those that are known are the user's own: nothing is asked of them.
    const answers = (opened.bitext?.answers ?? []).filter(
      (answer) => !opening.answers.some((own) => isSameAnswer(own, answer)),
    );
    if (answers.length > 0) setGiven({ name: opened.taken[0]?.name ?? '', answers });
  };
  const choose = (chosen: ChosenColumns | undefined): void => {
    const asked = waiting.current;
    waiting.current = undefined;
    setTable(undefined);
    asked?.choose(chosen);
  };
  const dialog =
    table !== undefined ? (
      <ColumnsDialog
        key={table.name}
        name={table.name}
        asked={table}
        onChoose={choose}
        onClose={() => choose(undefined)}
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
  return { open, dialog };
}
