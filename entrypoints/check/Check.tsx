import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { CheckView, type CheckViewProps } from '../../components/check/CheckView.tsx';
import { Notices } from '../../components/controls/Notices.tsx';
import { Toast } from '../../components/controls/Toast.tsx';
import { useTexts } from '../../components/texts/texts.tsx';
import { splitPage } from '../../glossary/bitext/split-page.ts';
import type { CheckSide } from '../../glossary/model/check/check-stage.ts';
import { request } from '../shared/messaging.ts';
import { openAdd } from '../shared/own-pages/open-add.ts';
import { openPractice } from '../shared/own-pages/open-practice.ts';
import { useAttempt } from '../shared/own-pages/use-attempt.ts';
import { useDrop } from '../shared/own-pages/use-drop.ts';
import { EXAMPLE } from './example.ts';
import { glossariesInUse } from './glossaries-in-use.ts';
import { draftOfProposal } from './proposal-draft.ts';
import { putInField, showInField, undoInField } from './put-in-field.ts';
import { isBilingual, TEXT_FILES, readTextToCheck } from './read-text-to-check.ts';
import { saveReport } from './save-report.ts';
import { termsToPractise } from './terms-to-practise.ts';
import { toldLanguage } from './told-language.ts';
import { useTabChoice } from './use-tab-choice.tsx';
import {
  nameOfText,
  NO_TEXTS,
  openedOf,
  swapped,
  textsOf,
  type TextsToCheck,
  withText,
} from '../shared/check/texts-to-check.ts';
import { type Done, findingActions } from '../shared/check/finding-actions.ts';
import { useAnswers } from '../shared/check/use-answers.ts';
import { leftText, nameOfOpened, openedText } from './opened-text.ts';
import { useOpening } from './use-opening.tsx';
import { useCheck } from '../shared/check/use-check.ts';
import { useUndoKey } from './use-undo-key.ts';

/** What was just done here. */
interface DoneHere extends Done {
  /** Whether the next edit of the translation makes it past. */
  readonly isUntilEdit?: true;
}

interface CheckProps {
  /** A text that the user selected elsewhere. */
  readonly selected: string;
  /** The id of the tab from which the page was opened; undefined for none. */
  readonly tab?: number | undefined;
  /** Whether the text of that tab is taken at once. */
  readonly isTaken?: boolean;
}

/** The page on which a translation is checked. */
export function Check({ selected, tab, isTaken = false }: CheckProps): JSX.Element {
  const t = useTexts();
  const [texts, setTexts] = useState<TextsToCheck>({ ...NO_TEXTS, target: selected });
  const answers = useAnswers();
  const [done, setDone] = useState<DoneHere>();
  const [onPaper, setOnPaper] = useState<CheckViewProps['onPaper']>();
  const targetField = useRef<HTMLTextAreaElement>(null);
  const { attempt, fail, failure } = useAttempt();
  const { source, target, said, titles } = texts;
  /** The texts when something is taken, which may have been asked for before they were typed. */
  const latest = useRef(texts);
  latest.current = texts;
  const opened = openedOf(texts);
  const isByLine = opened?.isByLine === true;
  const { outcome, step, again, cancel, changePairs, pairAgain, read, write, propose } = useCheck({
    source,
    target,
    said,
    isByLine,
    setPairs: opened?.setPairs,
  });
  const report = outcome.state === 'done' ? outcome.report : undefined;
  const setText = (side: CheckSide, text: string): void => {
    setTexts((before) => withText(before, side, text));
    if (side === 'target') setDone((last) => (last?.isUntilEdit ? undefined : last));
  };
  /** Shows other texts, which can be taken back where they replace some. */
  const replace = (next: TextsToCheck, message: string): void => {
    const { current: before } = latest;
    const isLost = (['source', 'target'] as const).some(
      (side) => before[side] !== '' && before[side] !== next[side],
    );
    const undo = (): void => {
      setTexts(before);
      setDone(undefined);
    };
    setTexts(next);
    setOnPaper(undefined);
    setDone({ message, ...(isLost && { undo }) });
  };
  const undoEdit = (): void => {
    if (targetField.current) undoInField(targetField.current);
  };
  useUndoKey(done?.isUntilEdit ? done.undo : undefined);

  useEffect(() => {
    attempt(() => answers.show(request('getAnswers')));
  }, []);

  const opening = useOpening({
    read,
    answers: answers.all,
    onOpened: (joined) => {
      const message = openedText(t, joined);
      const { bitext, files } = joined;
      const name = nameOfOpened(joined);
      if (bitext !== undefined && name !== undefined)
        replace(textsOf(bitext, name, files), message);
      else if (message !== '') setDone({ message });
    },
    onAnswers: (given) =>
      attempt(async () => {
        await answers.show(request('addAnswers', given));
        setDone({ message: t('check.answers.added', given.length) });
      }),
  });
  const tabs = useTabChoice(
    { id: tab, isTaken },
    attempt,
    (side, { title, address }, pageTexts) => {
      const name = [title, address].filter((one) => one !== '').join(' – ');
      const both = splitPage(pageTexts);
      if (both !== undefined) {
        const { whole, pairs } = both;
        const message = whole
          ? t('check.tab.bothWhole', { title })
          : t('check.tab.both', pairs.length, { title });
        replace(textsOf({ ...both, titles: { source: name, target: name } }, ''), message);
        return undefined;
      }
      const text = pageTexts.map((one) => one.text).join('\n');
      const { current: before } = latest;
      const { [side]: _before, ...stillSaid } = before.said;
      replace(
        { ...withText(before, side, text, name), said: stillSaid },
        t('check.tab.taken', { title }),
      );
      const other = side === 'source' ? 'target' : 'source';
      return before[other] === '' ? other : undefined;
    },
  );
  const take = (side: CheckSide, files: readonly File[]): void => {
    const [first, second] = files;
    if (first === undefined) return;
    attempt(async () => {
      if (files.some(isBilingual)) return opening.open(files);
      const taken = await Promise.all(
        files.slice(0, 2).map(async (file, at) => {
          const text = await readTextToCheck(file).catch(() => undefined);
          if (text === undefined) setDone({ message: t('check.notText', { name: file.name }) });
          const to: CheckSide = second === undefined ? side : at === 0 ? 'source' : 'target';
          return { to, name: file.name, text };
        }),
      );
      // Both at once, so that neither is listed by itself before.
      setTexts((before) =>
        taken.reduce(
          (all, { to, name, text }) => (text === undefined ? all : withText(all, to, text, name)),
          before,
        ),
      );
      const left = files.slice(2).map(({ name }) => leftText(t, { name, why: 'alone' }));
      if (left.length > 0) setDone({ message: left.join(' ') });
    });
  };
  useDrop((files, at) => {
    const over = at instanceof Element ? at.closest<HTMLElement>('[data-side]') : null;
    const asked = over?.dataset['side'];
    const free = source.trim() === '' ? 'source' : 'target';
    take(asked === 'source' || asked === 'target' ? asked : free, files);
  });

  return (
    <CheckView
      texts={{
        source: { text: source, said: said.source, told: toldLanguage(source) },
        target: { text: target, said: said.target, told: toldLanguage(target) },
      }}
      outcome={outcome}
      step={step}
      answers={answers.all}
      accept={TEXT_FILES}
      notices={<Notices trouble={failure} health={undefined} onOpenGlossary={() => undefined} />}
      toast={
        <>
          {opening.dialog}
          {tabs.dialog}
          <Toast message={done?.message} onUndo={done?.undo} onClose={() => setDone(undefined)} />
        </>
      }
      titles={titles}
      files={opened?.files ?? []}
      onTitle={(side, title) => setTexts({ ...texts, titles: { ...titles, [side]: title } })}
      onTab={tabs.choose}
      offered={tabs.offered}
      onOffered={(side) => {
        if (tabs.offered !== undefined) tabs.take(side, tabs.offered);
      }}
      onSwap={() => setTexts(swapped(texts))}
      targetRef={targetField}
      onText={setText}
      onSaid={(side, language) => {
        const { [side]: _before, ...others } = said;
        setTexts({
          ...texts,
          said: language === undefined ? others : { ...others, [side]: language },
        });
      }}
      onFiles={take}
      onSave={(format) => attempt(() => saveReport(t, format, texts, answers.all, write))}
      onExample={() => setTexts({ ...texts, ...EXAMPLE })}
      onClear={() => {
        setTexts(NO_TEXTS);
        setDone((last) => (last?.isUntilEdit ? undefined : last));
        setOnPaper(undefined);
      }}
      onCancel={cancel}
      onAgain={again}
      onPairs={changePairs}
      onPairAgain={pairAgain}
      onPaper={onPaper}
      onReport={(isShown) =>
        attempt(async () =>
          setOnPaper(
            isShown
              ? { made: new Date().toISOString(), glossaries: await glossariesInUse(t) }
              : undefined,
          ),
        )
      }
      onPrint={() => window.print()}
      propose={async () => {
        try {
          return await propose();
        } catch (error) {
          fail(error);
          return undefined;
        }
      }}
      onAddTerm={(proposal) => attempt(() => openAdd(draftOfProposal(proposal, texts)))}
      {...findingActions(t, { report, answers, attempt, onDone: setDone })}
      onShow={({ start, end }) => {
        if (targetField.current) showInField(targetField.current, start, end);
      }}
      onPut={(place, text) => {
        const { current: field } = targetField;
        if (field === null) return false;
        const put = putInField(field, place, text);
        if (put.outcome === 'put') {
          const stands = t('check.standsNow', { term: text });
          const unsure = put.unsure && ` ${t('check.article', { article: put.unsure })}`;
          setDone({ message: stands + unsure, undo: undoEdit, isUntilEdit: true });
        }
        if (put.outcome === 'unclear')
          setDone({ message: t('check.select', { term: text }), isUntilEdit: true });
        return put.outcome === 'put';
      }}
      onPractise={(findings) =>
        attempt(() =>
          openPractice({ title: nameOfText(texts, 'source'), terms: termsToPractise(findings) }),
        )
      }
    />
  );
}
