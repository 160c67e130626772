import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CardEntry } from '../../glossary/model/page/card-entry.ts';
import type { ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import { hasFocus } from './has-focus.ts';
import { reportText, type WrongSense } from './report-text.ts';
import { useTexts } from '../texts/texts.tsx';

/** What of it is open: nothing, the choices, or below them the report. */
export type NotMeantView = 'closed' | 'choices' | 'report';

export interface NotMeantProps {
  readonly view: NotMeantView;
  readonly wrong: WrongSense;
  /** The address of the page, for the report; it is left out until the user asks for it. */
  readonly address: string;
  readonly onView: (view: NotMeantView) => void;
  /** Leaves the term unmarked on this site; undefined where the page has no site. */
  readonly onNeverHere: (() => void) | undefined;
  /** Opens an entry, to be marked on request only. */
  readonly onNeverUnasked: (concept: ConceptId) => void;
  readonly onCopyReport: (text: string) => void;
}

/** The user says that the term is not meant here: a button, three choices and a report to copy. */
export function NotMeant(props: NotMeantProps): JSX.Element {
  const t = useTexts();
  const { view, wrong, onView, onNeverHere, onNeverUnasked } = props;
  const choices = useRef<HTMLUListElement>(null);
  const isOpen = view !== 'closed';
  useLayoutEffect(() => {
    // A user at the keyboard goes on to the choices; a press of the pointer leaves the focus alone.
    const card = choices.current?.closest('dialog');
    if (view === 'choices' && card && hasFocus(card))
      choices.current?.querySelector('button')?.focus();
  }, [view]);
  return (
    <section class="not-meant">
      <button
        type="button"
        class="chip"
        title={t('card.notMeantKey', { key: NOT_MEANT_KEY })}
        aria-expanded={isOpen}
        aria-keyshortcuts={NOT_MEANT_KEY}
        onClick={() => onView(isOpen ? 'closed' : 'choices')}
      >
        {t('card.notMeant')}
      </button>
      {isOpen && (
        <ul ref={choices} aria-label={t('card.notMeant')}>
          {onNeverHere !== undefined && <Choice text={t('card.neverHere')} onClick={onNeverHere} />}
          {wrong.entries.map((card, index) => (
            <Choice
              key={card.entry.id}
              text={numbered(t('card.neverUnasked'), index, wrong.entries)}
              onClick={() => onNeverUnasked(card.entry.id)}
            />
          ))}
          <Choice
            text={t('card.wrongSense')}
            isExpanded={view === 'report'}
            onClick={() => onView(view === 'report' ? 'choices' : 'report')}
          />
        </ul>
      )}
      {view === 'report' && <Report {...props} />}
    </section>
  );
}

/** The key that opens the choices while the focus is in the card. */
export const NOT_MEANT_KEY = 'N';

interface ChoiceProps {
  readonly text: string;
  readonly isExpanded?: boolean;
  readonly onClick: () => void;
}

function Choice({ text, isExpanded, onClick }: ChoiceProps): JSX.Element {
  return (
    <li>
      <button type="button" class="step" aria-expanded={isExpanded} onClick={onClick}>
        {text}
      </button>
    </li>
  );
}

/** With the number that the card shows before the concept, if it shows several. */
function numbered(text: string, index: number, entries: readonly CardEntry[]): string {
  return entries.length > 1 ? `${text} (${index + 1})` : text;
}

function Report({ wrong, address, onCopyReport }: NotMeantProps): JSX.Element {
  const t = useTexts();
  const [withAddress, setWithAddress] = useState(false);
  const text = reportText(t, wrong, withAddress ? address : undefined);
  return (
    <div class="report">
      <p>{t('report.hint')}</p>
      <pre>{text}</pre>
      <label>
        <input
          type="checkbox"
          checked={withAddress}
          onChange={({ currentTarget }) => setWithAddress(currentTarget.checked)}
        />{' '}
        {t('report.withAddress')}
      </label>
      <button type="button" class="chip" onClick={() => onCopyReport(text)}>
        {t('report.copy')}
      </button>
    </div>
  );
}
