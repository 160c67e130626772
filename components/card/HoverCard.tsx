import type { JSX, Ref } from 'preact';
import type { CardEntry } from '../../glossary/model/page/card-entry.ts';
import type { ConceptEntry, ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import type { Script } from '../../glossary/model/entry/language.ts';
import type { MatchReason } from '../../glossary/model/page/match-reason.ts';
import { CardBar, type CardBarProps } from './CardBar.tsx';
import { CardConcept, type CardForm } from './CardConcept.tsx';
import { MatchReasons } from './MatchReasons.tsx';
import { NOT_MEANT_KEY, NotMeant, type NotMeantProps } from './NotMeant.tsx';
import { sidesOf, type LabelledTerm } from '../../glossary/model/entry/sides.ts';
import { StepList } from './StepList.tsx';
import { regionName, subjectFieldName } from '../texts/term-names.ts';
import { interfaceLanguage, useTexts } from '../texts/texts.tsx';

export interface HoverCardProps extends Omit<CardBarProps, 'text' | 'lang'> {
  /** The concepts of the matched form, at least one; if there are several, each has a heading. */
  readonly entries: readonly CardEntry[];
  /** The concepts of the shorter terms inside the matched one. */
  readonly inner: readonly ConceptEntry[];
  /** The matched text on the page. */
  readonly matchedText: string;
  /** The script of the matched text; terms of the other language are shown first. */
  readonly script: Script;
  readonly form: CardForm;
  /** Whether it is a sheet along the bottom of the viewport. */
  readonly isSheet: boolean;
  /** A message about what was just done, which is announced too; empty for none. */
  readonly notice: string;
  /** Undoes what the message says was done; absent where that cannot be undone. */
  readonly onUndo?: (() => void) | undefined;
  /** A text that is only announced: what the card is about, for those who do not see it open. */
  readonly aloud: string;
  /** Why the text is marked; absent after the user went on to another concept. */
  readonly why:
    | {
        readonly reasons: readonly MatchReason[] | undefined;
        /** See `CardSubject`. */
        readonly others: number | undefined;
        readonly onAsk: () => void;
      }
    | undefined;
  /** What the user can say of the text; absent after the user went on to another concept. */
  readonly notMeant: NotMeantProps | undefined;
  readonly onStep: (concept: ConceptId) => void;
  readonly onCopy: (text: string) => void;
  readonly listenTo: (term: LabelledTerm) => (() => void) | undefined;
  /** The element that has the focus when the card as a whole does. */
  readonly frame?: Ref<HTMLDialogElement>;
}

/**
 * The card that opens on the page beside a marked term. All that it can change is what is marked on
 * the page's own site, after two presses, and the side of their line on which cards open, which it
 * says: a page gains nothing by tricking the user into a click on it. Styles: `hover-card.css`.
 */
export function HoverCard(props: HoverCardProps): JSX.Element {
  const { entries, inner, matchedText, script, form, notice, why, notMeant, frame } = props;
  const { onUndo, onStep, onCopy, listenTo } = props;
  const t = useTexts();
  const lang = script === 'Latn' ? 'en' : 'zh';
  const isSeveral = entries.length > 1;
  return (
    <dialog
      open
      class={props.isSheet ? 'hover-card sheet' : 'hover-card'}
      // The style sheet is lost where a page puts the card into another document: no font of that one
      // may hold then.
      style="font-family: system-ui, sans-serif"
      lang={interfaceLanguage(t)}
      aria-label={t('card.label', { term: matchedText })}
      tabIndex={-1}
      onKeyDown={(event) => {
        const { key, ctrlKey, metaKey, altKey, repeat, currentTarget } = event;
        if (ctrlKey || metaKey || altKey || repeat || key.toUpperCase() !== NOT_MEANT_KEY) return;
        event.preventDefault();
        // What has the focus among the choices goes with them.
        currentTarget.focus({ preventScroll: true });
        notMeant?.onView(notMeant.view === 'closed' ? 'choices' : 'closed');
      }}
      ref={frame ?? null}
    >
      <CardBar {...props} text={matchedText} lang={lang} />
      <div class="body">
        {entries.map((card, index) => (
          <section key={card.entry.id}>
            {isSeveral && (
              <h2>
                {index + 1}. {headingOf(card.entry)}
              </h2>
            )}
            <CardConcept
              card={card}
              matchedText={matchedText}
              script={script}
              form={form}
              withoutSubjectField={isSeveral}
              onCopy={onCopy}
              onStep={onStep}
              listenTo={listenTo}
            />
          </section>
        ))}
        {inner.length > 0 && (
          <StepList
            label={t('card.inner')}
            entries={inner}
            script={script}
            userLanguage={form.userLanguage}
            onStep={onStep}
          />
        )}
        {why !== undefined && (
          <MatchReasons
            matchedText={matchedText}
            script={script}
            reasons={why.reasons}
            others={why.others}
            onAsk={why.onAsk}
          />
        )}
        {notMeant !== undefined && <NotMeant {...notMeant} />}
      </div>
      <output class="notice">
        {notice}
        {notice !== '' && onUndo !== undefined && (
          <button type="button" class="chip" onClick={onUndo}>
            {t('undo.undo')}
          </button>
        )}
      </output>
      <output class="aloud">{props.aloud}</output>
    </dialog>
  );

  function headingOf({ subjectField, jurisdiction, ...entry }: ConceptEntry): string {
    const { own } = sidesOf(entry, script, form.userLanguage);
    const field =
      subjectField === undefined
        ? (own[0]?.term ?? matchedText)
        : subjectFieldName(t, subjectField);
    return jurisdiction === undefined ? field : `${field} · ${regionName(t, jurisdiction)}`;
  }
}
