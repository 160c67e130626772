import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { joinWithNext, moveSentence, partPair } from '../../glossary/model/check/change-pairs.ts';
import type { CheckReport, ReportPair } from '../../glossary/model/check/check-report.ts';
import { type CheckSide, langOf } from '../../glossary/model/check/check-stage.ts';
import { Button } from '../controls/Button.tsx';
import { MoreRows } from '../controls/MoreRows.tsx';
import { numberText } from '../texts/number-text.ts';
import { useTexts } from '../texts/texts.tsx';

interface PairListProps {
  readonly report: CheckReport;
  /** The texts that the report is about. */
  readonly texts: Readonly<Record<CheckSide, string>>;
  readonly onPairs: (pairs: readonly ReportPair[]) => void;
  /** Pairs the sentences again around those that the user set. */
  readonly onAgain: () => void;
}

/** The pairs of two texts before each step that can be taken back. */
interface History extends Readonly<Record<CheckSide, string>> {
  readonly past: readonly (readonly ReportPair[])[];
}

/** What can be done with a pair, each with its key, and what a screen reader calls this. */
const STEPS = [
  ['join', '+', 'plus'],
  ['part', '-', '-'],
  ['targetUp', 'u', 'u'],
  ['targetDown', 'd', 'd'],
  ['sourceUp', 'U', 'Shift+U'],
  ['sourceDown', 'D', 'Shift+D'],
] as const;
type Step = (typeof STEPS)[number][0];

const SIDES = ['source', 'target'] as const;

/** Pairs that are shown at once. */
const SHOWN = 100;

/** The pairs after a step; undefined where there is nothing to do. */
function changedPairs(
  pairs: readonly ReportPair[],
  at: number,
  step: Step,
): readonly ReportPair[] | undefined {
  if (step === 'join') return joinWithNext(pairs, at);
  if (step === 'part') return partPair(pairs, at);
  const side = step.startsWith('target') ? 'target' : 'source';
  return moveSentence(pairs, at, side, step.endsWith('Up') ? -1 : 1);
}

/** How the sentences are paired, one pair a row, to be set right by keys and buttons. */
export function PairList({ report, texts, onPairs, onAgain }: PairListProps): JSX.Element {
  const t = useTexts();
  const { pairs } = report;
  const [shown, setShown] = useState(SHOWN);
  const [wanted, setCurrent] = useState(0);
  // Paired again, there may be fewer.
  const current = Math.min(wanted, pairs.length - 1);
  const [history, setHistory] = useState<History>();
  const isOfThese = history?.source === texts.source && history.target === texts.target;
  // What was done to sentences that are others now cannot be taken back.
  const past = isOfThese ? history.past : [];
  const setPast = (now: History['past']): void => setHistory({ ...texts, past: now });
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const isMoved = useRef(false);
  const doubtful = pairs.filter(({ isDoubtful }) => isDoubtful).length;

  useLayoutEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    const row = list.current?.children[current];
    row?.querySelector<HTMLElement>('.pair-number')?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  }, [current, pairs]);

  const goTo = (at: number): void => {
    if (at < 0 || at >= pairs.length) return;
    isMoved.current = true;
    setShown(Math.max(shown, at + 1));
    setCurrent(at);
  };
  const change = (to: readonly ReportPair[], at: number, message: string): void => {
    isMoved.current = true;
    setCurrent(Math.max(0, Math.min(at, to.length - 1)));
    setSaid(message);
    onPairs(to);
  };
  const take = (at: number, step: Step): void => {
    const to = changedPairs(pairs, at, step);
    if (to === undefined) return;
    setPast([...past, pairs]);
    const isGone = to.length < pairs.length && step.endsWith('Up');
    change(to, isGone ? at - 1 : at, t(`check.pairs.done.${step}`));
  };
  const undo = (): void => {
    const before = past.at(-1);
    if (before === undefined) return;
    setPast(past.slice(0, -1));
    change(before, current, t('check.pairs.undone'));
  };
  const onKey = (event: TargetedKeyboardEvent<HTMLElement>, at: number): void => {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    const step = STEPS.find(([, own]) => own === key)?.[0];
    if (altKey) return;
    if (ctrlKey || metaKey) {
      // What is no step here may be one of the page.
      if (key.toLowerCase() !== 'z' || shiftKey || past.length === 0) return;
      undo();
    } else if (key === 'ArrowDown' || key === 'ArrowUp') goTo(at + (key === 'ArrowDown' ? 1 : -1));
    else if (step === undefined) return;
    else take(at, step);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section class="pairs" aria-label={t('check.pairs.name')}>
      <p class="soft small">{t('check.pairs.hint')}</p>
      <div class="check-actions">
        {doubtful > 0 && (
          <Button
            onClick={() => {
              const after = pairs.findIndex(({ isDoubtful }, at) => isDoubtful && at > current);
              goTo(after < 0 ? pairs.findIndex(({ isDoubtful }) => isDoubtful) : after);
            }}
          >
            {t('check.pairs.nextDoubtful')} <strong>{numberText(t, doubtful)}</strong>
          </Button>
        )}
        {pairs.some(({ isFixed }) => isFixed) && (
          <Button
            onClick={() => {
              setPast([...past, pairs]);
              onAgain();
            }}
          >
            {t('check.pairs.again')}
          </Button>
        )}
        {past.length > 0 && <Button onClick={undo}>{t('undo.undo')}</Button>}
        <output class="soft small">{said}</output>
      </div>
      <ol class="plain" ref={list}>
        {pairs.slice(0, shown).map((pair, at) => (
          <li key={at} class="pair-row">
            <Button
              class="plain-button pair-number"
              aria-expanded={at === current}
              tabIndex={at === current ? 0 : -1}
              onClick={() => goTo(at)}
              onKeyDown={(event) => onKey(event, at)}
            >
              {t('check.pairs.pair', { number: numberText(t, at + 1) })}
              {pair.isDoubtful && <strong> ? {t('check.pairs.doubtful')}</strong>}
              {pair.isFixed && <span class="soft"> {t('check.pairs.fixed')}</span>}
            </Button>
            {SIDES.map((side) => (
              <Sentences key={side} side={side} pair={pair} report={report} text={texts[side]} />
            ))}
            {at === current && (
              <p class="check-actions">
                {STEPS.map(
                  ([step, key, keyName]) =>
                    changedPairs(pairs, at, step) !== undefined && (
                      <Button key={step} aria-keyshortcuts={keyName} onClick={() => take(at, step)}>
                        {t(`check.pairs.step.${step}`)} <kbd aria-hidden="true">{key}</kbd>
                      </Button>
                    ),
                )}
              </p>
            )}
          </li>
        ))}
      </ol>
      <MoreRows all={pairs.length} shown={shown} onMore={() => setShown(shown + SHOWN)} />
    </section>
  );
}

/** The sentences of one side of a pair, each on a line. */
function Sentences({
  side,
  pair,
  report,
  text,
}: {
  readonly side: CheckSide;
  readonly pair: ReportPair;
  readonly report: CheckReport;
  readonly text: string;
}): JSX.Element {
  const t = useTexts();
  const { start, end } = pair[side];
  const language = side === 'source' ? report.sourceLanguage : report.targetLanguage;
  if (start === end) return <p class="soft">{t('check.pairs.none')}</p>;
  return (
    <div lang={langOf(language)}>
      {report.sentences[side].slice(start, end).map((sentence) => (
        <p key={sentence.start}>{text.slice(sentence.start, sentence.end)}</p>
      ))}
    </div>
  );
}
