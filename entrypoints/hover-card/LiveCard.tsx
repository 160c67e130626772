import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CardMove } from '../../glossary/model/page/card-move.ts';
import { chineseFirst } from '../../glossary/model/page/chinese-first.ts';
import { copiesOf } from '../../glossary/model/page/card-copies.ts';
import type { CardForm } from '../../components/card/CardConcept.tsx';
import { hasFocus } from '../../components/card/has-focus.ts';
import { HoverCard } from '../../components/card/HoverCard.tsx';
import { sidesOf, type LabelledTerm } from '../../glossary/model/entry/sides.ts';
import { interfaceLanguage, useTexts } from '../../components/texts/texts.tsx';
import type { CardEntry, CardSubject } from '../../glossary/model/page/card-entry.ts';
import type { ConceptEntry, ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import type { Language } from '../../glossary/model/entry/language.ts';
import type { Side } from '../../glossary/model/entry/side.ts';
import type { MatchReason } from '../../glossary/model/page/match-reason.ts';
import type { CardSide, ReadingSettings } from '../../glossary/model/settings/settings.ts';
import { request } from '../shared/messaging.ts';
import { copyText } from './clipboard.ts';
import { sidesOfPage } from './sides-of-page.ts';
import { speak, voiceFor } from '../shared/speech.ts';
import { useVoices } from '../shared/use-voices.ts';
import { useNotMeant } from './use-not-meant.ts';

/** What keys can do with an open card. */
export interface CardControls {
  focus(): void;
  copy(): void;
}

/**
 * What a card shows at one step: the concepts it was opened for, or a concept that the user went
 * on to.
 */
export interface Step {
  readonly entries: readonly CardEntry[];
  readonly inner: readonly ConceptEntry[];
  readonly text: string;
}

interface LiveCardProps {
  readonly subject: CardSubject;
  readonly first: Step;
  readonly reading: ReadingSettings;
  readonly isPinned: boolean;
  readonly isSheet: boolean;
  /**
   * Whether the user came to the term by a key, so that a screen reader should announce the card.
   */
  readonly isSaidAloud: boolean;
  readonly offer: (controls: CardControls) => void;
  /** The size of the card has changed. */
  readonly onResized: () => void;
  /** The side of its line that the card prefers; undefined where it has no choice. */
  readonly side: CardSide | undefined;
  readonly onSide: (side: CardSide) => Promise<void>;
  readonly onPin: () => void;
  readonly onDrag: (event: PointerEvent) => void;
  readonly onMove: (to: CardMove) => void;
  readonly onClose: () => void;
}

/** A card with its state: the steps that the user took, and the latest message. */
export function LiveCard(props: LiveCardProps): JSX.Element {
  const { subject, first, reading, isPinned, offer, onResized } = props;
  const t = useTexts();
  const frame = useRef<HTMLDialogElement>(null);
  const voices = useVoices();
  const [steps, setSteps] = useState<readonly Step[]>([first]);
  const [notice, setNotice] = useState('');
  const [undo, setUndo] = useState<() => void>();
  const [aloud, setAloud] = useState('');
  const [reasons, setReasons] = useState<readonly MatchReason[]>();
  const step = steps.at(-1) ?? first;
  const form = formOf(reading, interfaceLanguage(t), sidesOfPage(subject));

  const say = (text: string, undoes?: () => void): void => {
    // Empty it first, so that screen readers announce the same message again.
    setNotice('');
    setUndo(() => undoes);
    requestAnimationFrame(() => setNotice(text));
  };
  const keepFocus = (): void => {
    if (frame.current !== null && hasFocus(frame.current)) frame.current.focus();
  };
  const notMeant = useNotMeant(subject, first.entries, { say, keep: props.onPin, keepFocus });
  const copy = (text: string): void => {
    copyText(text).then(
      (isCopied) => say(isCopied ? t('card.copied', { text }) : t('card.notCopied')),
      () => say(t('card.notCopied')),
    );
  };
  const goTo = (next: readonly Step[]): void => {
    setSteps(next);
    setNotice('');
    frame.current?.querySelector('.body')?.scrollTo(0, 0);
    // The pressed button disappears with its step.
    keepFocus();
  };
  const stepInto = async (concept: ConceptId): Promise<void> => {
    const entries = await request('getCardEntries', [concept], subject.text, []);
    const [card] = entries;
    if (card === undefined) say(t('card.gone'));
    else goTo([...steps, { entries, inner: [], text: ownTerm(card.entry) }]);
  };
  /**
   * Fetches the later steps again after the first one has changed. The user stays at the same
   * step.
   */
  const renew = async (): Promise<void> => {
    const later = await Promise.all(
      steps.slice(1).map(async (one) => {
        const concepts = one.entries.map(({ entry }) => entry.id);
        const entries = await request(
          'getCardEntries',
          concepts,
          subject.text,
          sidesOfPage(subject),
        );
        return entries.length === 0 ? one : { ...one, entries };
      }),
    );
    setSteps([first, ...later]);
  };
  const ownTerm = (entry: ConceptEntry): string =>
    sidesOf(entry, subject.script, form.userLanguage).own[0]?.term ?? subject.text;
  const explain = async (): Promise<void> =>
    setReasons(await request('explainPassage', subject.concepts, subject.passage));
  const listenTo = (term: LabelledTerm): (() => void) | undefined => {
    const voice = voiceFor(term.languages[0], voices);
    return voice && (() => speak(term.term, term.languages[0], voice));
  };

  useEffect(() => {
    if (steps[0] !== first) void renew().catch(() => say(t('card.gone')));
  }, [first]);
  useLayoutEffect(onResized, [steps, reasons, notice, voices, notMeant.view]);
  // As a layout effect, because a card may have to take the focus as soon as it opens.
  useLayoutEffect(() =>
    offer({
      focus: () => frame.current?.focus({ preventScroll: true }),
      copy: () => {
        const [card] = step.entries;
        const { citationTemplate: template, userLanguage } = form;
        const copies =
          card && copiesOf(card.entry, step.text, subject.script, { template, userLanguage });
        if (copies !== undefined) copy(copies.equivalent);
      },
    }),
  );
  useEffect(() => {
    if (!props.isSaidAloud) return;
    const equivalents = first.entries.flatMap(
      ({ entry }) => sidesOf(entry, subject.script, form.userLanguage).equivalents[0]?.term ?? [],
    );
    setAloud([subject.text, ...equivalents].join(' – '));
  }, []);
  return (
    <HoverCard
      frame={frame}
      entries={step.entries}
      inner={step.inner}
      matchedText={step.text}
      script={subject.script}
      form={form}
      notice={notice}
      onUndo={
        undo &&
        (() => {
          keepFocus();
          undo();
        })
      }
      aloud={aloud}
      why={
        steps.length > 1
          ? undefined
          : {
              reasons,
              others: subject.others,
              onAsk: () => void explain().catch(() => say(t('card.gone'))),
            }
      }
      notMeant={steps.length > 1 ? undefined : notMeant}
      isPinned={isPinned}
      isSheet={props.isSheet}
      onBack={steps.length > 1 ? () => goTo(steps.slice(0, -1)) : undefined}
      side={props.side}
      onSide={(side) => {
        props.onSide(side).then(
          () => say(t(`card.${side}.told`)),
          () => say(t('card.gone')),
        );
      }}
      onPin={props.onPin}
      onDrag={props.onDrag}
      onMove={props.onMove}
      onClose={props.onClose}
      onStep={(concept) => void stepInto(concept).catch(() => say(t('card.gone')))}
      onCopy={copy}
      listenTo={listenTo}
    />
  );
}

function formOf(reading: ReadingSettings, language: Language, sides: readonly Side[]): CardForm {
  const { readersScript, showPinyin, showZhuyin, colourTones, citationTemplate } = reading;
  return {
    userLanguage: chineseFirst(readersScript, language, sides),
    withPinyin: showPinyin,
    withZhuyin: showZhuyin,
    withToneColours: colourTones,
    citationTemplate,
  };
}
