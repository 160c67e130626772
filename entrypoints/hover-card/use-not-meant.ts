import { useState } from 'preact/hooks';
import type { NotMeantProps, NotMeantView } from '../../components/card/NotMeant.tsx';
import { useTexts } from '../../components/texts/texts.tsx';
import type { CardEntry, CardSubject } from '../../glossary/model/page/card-entry.ts';
import { siteOf } from '../../glossary/model/settings/site-of.ts';
import { asTold } from '../shared/layer-text.ts';
import { request } from '../shared/messaging.ts';
import { copyText } from './clipboard.ts';

/** What is asked of the card in which a term is said not to be meant. */
interface Card {
  /** Shows a message, with a way to undo what it says. */
  readonly say: (text: string, undo?: () => void) => void;
  /** Keeps the card open, because its mark is about to go. */
  readonly keep: () => void;
  /** The pressed button is about to go: keeps the focus in the card, if it is there. */
  readonly keepFocus: () => void;
}

/** What the user says in a card: that its concepts are not meant. */
export function useNotMeant(
  subject: CardSubject,
  entries: readonly CardEntry[],
  { say, keep, keepFocus }: Card,
): NotMeantProps {
  const t = useTexts();
  const [view, setView] = useState<NotMeantView>('closed');
  const { concepts, passage } = subject;
  const { before, after } = passage;
  const tellFault = (): void => say(t('card.notStored'));
  const mark = async (marked: boolean): Promise<void> => {
    const site = await request('markHere', concepts, marked);
    if (marked) say(t('card.markedAgain', { site }));
    else say(t('card.unmarked', { site }), () => void mark(true).catch(tellFault));
  };
  const close = (): void => {
    setView('closed');
    keepFocus();
  };
  return {
    view,
    wrong: {
      passage: { ...passage, before: asTold(before), text: subject.text, after: asTold(after) },
      entries,
    },
    address: location.href,
    onView: setView,
    onNeverHere:
      siteOf(location.href) === undefined
        ? undefined
        : () => {
            keep();
            close();
            mark(false).catch(tellFault);
          },
    onNeverUnasked: (concept) => {
      close();
      request('openOnRequest', concept, passage).catch(() => say(t('card.gone')));
    },
    onCopyReport: (text) => {
      copyText(text).then(
        (isCopied) => say(isCopied ? t('report.copied') : t('card.notCopied')),
        () => say(t('card.notCopied')),
      );
    },
  };
}
