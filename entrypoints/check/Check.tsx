import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { fileIssueText } from '../shared/own-pages/file-issue-text.ts';
import { issueText } from '../../components/texts/issue-text.ts';
import { CheckView, type CheckViewProps } from '../../components/check/CheckView.tsx';
import { Notices } from '../../components/controls/Notices.tsx';
import { Toast } from '../../components/controls/Toast.tsx';
import { glossaryName } from '../../components/texts/glossary-name.ts';
import { interfaceLanguage, type Texts, useTexts } from '../../components/texts/texts.tsx';
import { scriptMostly, textOfCells } from '../../glossary/align/text-side.ts';
import { withAdmitted } from '../../glossary/model/check/admit.ts';
import {
  type AnsweredGroup,
  answerTo,
  type CheckAnswer,
} from '../../glossary/model/check/answer.ts';
import type { CheckLanguage, CheckSide } from '../../glossary/model/check/check-stage.ts';
import { CURATED_GLOSSARY } from '../../glossary/model/glossary/glossary.ts';
import {
  REPORT_FILES,
  type ReportFormat,
  reportTexts,
} from '../../glossary/model/check/report-format.ts';
import { request } from '../shared/messaging.ts';
import { openGlossary } from '../shared/own-pages/open-glossary.ts';
import { saveFile } from '../shared/own-pages/save-file.ts';
import { useAttempt } from '../shared/own-pages/use-attempt.ts';
import { useDrop } from '../shared/own-pages/use-drop.ts';
import { EXAMPLE } from './example.ts';
import { putInField, showInField, undoInField } from './put-in-field.ts';
import { bytesOfFile, isBilingual, TEXT_FILES, readTextToCheck } from './read-text-to-check.ts';
import { useCheck } from './use-check.ts';
import { useUndoKey } from './use-undo-key.ts';

type Said = Readonly<Partial<Record<CheckSide, CheckLanguage>>>;

const NOTHING_SAID: Said = {};

/** A file that has both texts. */
interface OpenedFile {
  /** Its name without its ending. */
  readonly title: string;
  readonly source: string;
  /** Whether it has segments, each of which is a line here. */
  readonly isByLine: boolean;
}

/** What was just done. */
interface Done {
  readonly message: string;
  readonly undo?: () => void;
  /** Whether the next edit of the translation makes it past. */
  readonly isUntilEdit?: true;
}

/** Letters that tell the language in the field above a text; the check itself takes all of them. */
const TELLING = 10_000;

const toldLanguage = (text: string): CheckLanguage =>
  scriptMostly(text.slice(0, TELLING)) === 'han' ? 'zh' : 'en';

/** The glossaries in use with their versions, as a report names them. */
async function glossariesInUse(t: Texts): Promise<readonly string[]> {
  const listed = await request('listGlossaries');
  return listed.flatMap(({ glossary, entries }) => {
    if (!glossary.enabled || glossary.deleted !== undefined || entries === 0) return [];
    const version =
      glossary.id === CURATED_GLOSSARY
        ? browser.runtime.getManifest().version
        : `(${t('importing.foundEntries', entries)})`;
    return `${glossaryName(t, glossary)} ${version}`;
  });
}

/** The page on which a translation is checked. `selected` is a text that the user selected elsewhere. */
export function Check({ selected }: { readonly selected: string }): JSX.Element {
  const t = useTexts();
  const [source, setSource] = useState('');
  const [target, setTarget] = useState(selected);
  const [said, setSaid] = useState<Said>(NOTHING_SAID);
  const [answers, setAnswers] = useState<readonly CheckAnswer[]>([]);
  const [done, setDone] = useState<Done>();
  const [onPaper, setOnPaper] = useState<CheckViewProps['onPaper']>();
  const targetField = useRef<HTMLTextAreaElement>(null);
  const { attempt, failure } = useAttempt();
  const [lastOpened, setLastOpened] = useState<OpenedFile>();
  // The translation may be edited; another source is another text.
  const opened = lastOpened?.source === source ? lastOpened : undefined;
  const isByLine = opened?.isByLine === true;
  const { outcome, step, again, cancel, changePairs, pairAgain, read, write } = useCheck({
    source,
    target,
    said,
    isByLine,
  });
  const report = outcome.state === 'done' ? outcome.report : undefined;
  const setText = (side: CheckSide, text: string): void => {
    if (side === 'source') return setSource(text);
    setTarget(text);
    setDone((last) => (last?.isUntilEdit ? undefined : last));
  };
  const undoEdit = (): void => {
    if (targetField.current) undoInField(targetField.current);
  };
  useUndoKey(done?.isUntilEdit ? done.undo : undefined);

  useEffect(() => {
    attempt(async () => setAnswers(await request('getAnswers')));
  }, []);

  const open = async (from: File): Promise<void> => {
    const { name } = from;
    const reading = await read(await bytesOfFile(from));
    if (reading.outcome === 'refused') {
      setDone({ message: `${name}: ${fileIssueText(t, reading.issue)}` });
      return;
    }
    const { pairs, whole, languages, leftOut, answers: given } = reading.bitext;
    const text = whole?.source ?? textOfCells(pairs.map((pair) => pair.source));
    setSource(text);
    setTarget(whole?.target ?? textOfCells(pairs.map((pair) => pair.target)));
    setLastOpened({
      title: name.replace(/\.[^.]*$/u, ''),
      source: text,
      isByLine: whole === undefined,
    });
    setOnPaper(undefined);
    setSaid({
      ...(languages.source && { source: languages.source }),
      ...(languages.target && { target: languages.target }),
    });
    const others = leftOut > 0 ? ` ${t('check.leftOut', leftOut)}` : '';
    setDone(whole ? undefined : { message: t('check.opened', pairs.length, { name }) + others });
    if (given.length > 0) setAnswers(await request('addAnswers', given));
  };
  const save = (format: ReportFormat): void =>
    attempt(async () => {
      const date = new Date().toISOString().slice(0, 10);
      const title = opened?.title ?? '';
      const texts = reportTexts(
        (key) => t(`check.${key}`),
        (key) => t(`check.${key}`, { other: '{other}', date: '{date}', document: '{document}' }),
        (key) => t(`check.saving.${key}`),
      );
      const locale = interfaceLanguage(t);
      const written = await write(format, { title, date, answers, texts, locale });
      const { extension, mediaType } = REPORT_FILES[format];
      saveFile(
        written,
        `${title === '' ? 'termlight-check' : title}-${date}${extension}`,
        mediaType,
      );
    });
  const take = (side: CheckSide, files: readonly File[]): void => {
    const [first, second] = files;
    if (first === undefined) return;
    attempt(async () => {
      if (second === undefined && isBilingual(first)) return open(first);
      const readSide = async (to: CheckSide, file: File): Promise<void> => {
        const text = await readTextToCheck(file).catch(() => undefined);
        if (text === undefined) setDone({ message: t('check.notText', { name: file.name }) });
        else setText(to, text);
      };
      await readSide(second === undefined ? side : 'source', first);
      if (second !== undefined) await readSide('target', second);
    });
  };
  useDrop((files, at) => {
    const over = at instanceof Element ? at.closest<HTMLElement>('[data-side]') : null;
    const asked = over?.dataset['side'];
    const free = source.trim() === '' ? 'source' : 'target';
    take(asked === 'source' || asked === 'target' ? asked : free, files);
  });

  const change = (answer: CheckAnswer, isGiven: boolean): void =>
    attempt(async () => setAnswers(await request('changeAnswer', answer, isGiven)));

  const admit = (group: AnsweredGroup): void =>
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
          setDone(undefined);
          attempt(() => request('undoLastChange', saved.revision));
        };
        setDone({ message: t('check.admitted', { term: rendering }), undo });
      } else {
        const why = saved.issues.map((issue) => issueText(t, issue)).join(' ');
        setDone({ message: t('check.notAdmitted', { why }) });
      }
    });

  return (
    <CheckView
      texts={{
        source: { text: source, said: said.source, told: toldLanguage(source) },
        target: { text: target, said: said.target, told: toldLanguage(target) },
      }}
      outcome={outcome}
      step={step}
      answers={answers}
      accept={TEXT_FILES}
      notices={<Notices trouble={failure} health={undefined} onOpenGlossary={() => undefined} />}
      toast={
        <Toast message={done?.message} onUndo={done?.undo} onClose={() => setDone(undefined)} />
      }
      targetRef={targetField}
      onText={setText}
      onSaid={(side, language) => {
        const { [side]: _before, ...others } = said;
        setSaid(language === undefined ? others : { ...others, [side]: language });
      }}
      onFiles={take}
      onSave={save}
      onExample={() => {
        setSource(EXAMPLE.source);
        setTarget(EXAMPLE.target);
      }}
      onClear={() => {
        setText('source', '');
        setText('target', '');
        setSaid(NOTHING_SAID);
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
      onAnswer={(kind, group, place) => {
        if (report !== undefined) change(answerTo(kind, group, report, place), true);
      }}
      onTakeBack={(answer) => change(answer, false)}
      onAdmit={admit}
      onShow={({ start, end }) => {
        if (targetField.current) showInField(targetField.current, start, end);
      }}
      onPut={(place, text) => {
        const { current: field } = targetField;
        if (field === null) return false;
        const isPut = putInField(field, place, text);
        if (isPut === 'put')
          setDone({
            message: t('check.standsNow', { term: text }),
            undo: undoEdit,
            isUntilEdit: true,
          });
        if (isPut === 'unclear')
          setDone({ message: t('check.select', { term: text }), isUntilEdit: true });
        return isPut === 'put';
      }}
      onOpenEntry={({ concept }) => attempt(() => openGlossary(concept))}
    />
  );
}
