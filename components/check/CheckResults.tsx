import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnsweredGroup, CheckAnswer } from '../../glossary/model/check/answer.ts';
import type {
  CheckReport,
  GroupKind,
  ReportPlace,
  UntranslatedPlace,
} from '../../glossary/model/check/check-report.ts';
import {
  placesByKind,
  placesIn,
  reportedGroups,
  type ReportedGroups,
} from '../../glossary/model/check/reported-groups.ts';
import type { TextFile } from '../../glossary/model/check/text-file.ts';
import { Button } from '../controls/Button.tsx';
import { Disclosure } from '../controls/Disclosure.tsx';
import { numberText } from '../texts/number-text.ts';
import { type Texts, useTexts } from '../texts/texts.tsx';
import { CheckGroup, type FindingActions, placeId } from './CheckGroup.tsx';
import { summaryText } from './check-text.ts';
import { GroupList } from './GroupList.tsx';
import { Unasked, Untranslated } from './OtherFindings.tsx';
import { useStepKeys } from './use-step-keys.ts';

/** What can be done with findings. */
export interface ResultActions extends Omit<FindingActions, 'onPut'> {
  /**
   * Puts an equivalent in the place of what stands there; false where the user has to say which words. Undefined
   * where the translation is a page's.
   */
  readonly onPut: ((place: ReportPlace, text: string) => boolean) | undefined;
  /** The user came to a place by keys, or by opening its group. */
  readonly onCome?: (place: ReportPlace) => void;
  /** Shows a sentence without translation; absent where there is nothing to show it in. */
  readonly onShowSentence?: (place: UntranslatedPlace) => void;
  /** Practises the terms of findings; absent where that is offered elsewhere. */
  readonly onPractise?: (findings: readonly AnsweredGroup[]) => void;
}

interface CheckResultsProps extends ResultActions {
  /** The files, where several are checked together. */
  readonly files: readonly TextFile[];
  readonly report: CheckReport;
  readonly answers: readonly CheckAnswer[];
}

/** The name of what is listed together. */
function categoryName(t: Texts, one: Category): string {
  return isNamedAlone(one) ? t(`check.category.${one}`) : t(`check.kind.${one}`);
}

const isNamedAlone = (one: Category): one is Exclude<Category, GroupKind> =>
  one === 'untranslated' || one === 'remarks' || one === 'settled' || one === 'unasked';

/** A place among those that the keys go through. */
interface Step {
  readonly group: AnsweredGroup;
  readonly place: number;
}

/** The findings that are counted, in this order. */
const COUNTED = ['outdated', 'regional', 'other', 'missing', 'inconsistent'] as const;
/** What is folded below them. */
const FOLDED = ['remarks', 'settled', 'unasked', 'approved'] as const;
type Category = GroupKind | 'untranslated' | (typeof FOLDED)[number];

/** What a check found: counts, which are filters, and groups that open to their places. */
export function CheckResults(props: CheckResultsProps): JSX.Element {
  const t = useTexts();
  const { report, onPut, onCome, onPractise } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const [only, setOnly] = useState<Category>();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<{
    readonly key: string;
    readonly place: number;
    /** Its number among all that are listed. */
    readonly at: number;
  }>();
  const { findings, remarks, settled } = reportedGroups(props);
  const approved = report.groups.filter(({ kind }) => kind === 'approved');
  const byKind = placesByKind(findings);

  const counts = new Map<Category, number>([
    ...COUNTED.map((kind) => [kind, byKind.get(kind) ?? 0] as const),
    ['untranslated', report.untranslated.length],
    ['remarks', placesIn(remarks)],
    ['settled', placesIn(settled)],
    ['unasked', report.unasked.length],
    ['approved', placesIn(approved)],
  ]);
  // What is answered or mended may leave nothing of what is shown alone.
  const shownOnly = only !== undefined && (counts.get(only) ?? 0) > 0 ? only : undefined;
  const listed =
    shownOnly === undefined
      ? findings
      : groupsOfCategory(shownOnly, { findings, remarks, settled, approved });

  /** The pressed button is about to go: the focus stays in the list. */
  const keepFocus = (): void => heading.current?.focus({ preventScroll: true });
  const steps = (): readonly Step[] =>
    listed.flatMap((group) => group.places.map((_, place) => ({ group, place })));
  const isCurrent = ({ group, place }: Step): boolean =>
    group.key === current?.key && place === current.place;
  const go = (by: 1 | -1): void => {
    const listedSteps = steps();
    const from = listedSteps.findIndex(isCurrent);
    // One that is gone left its number to the next; without one the first or the last comes.
    const gone = by > 0 ? (current?.at ?? 0) : (current?.at ?? listedSteps.length) - 1;
    const at = from < 0 ? gone : from + by;
    const next = listedSteps[at];
    if (next === undefined) return;
    setOpen(new Set([...open, next.group.key]));
    setCurrent({ key: next.group.key, place: next.place, at });
    come(next.group.places[next.place]);
  };
  const come = (place: ReportPlace | undefined): void => {
    if (place !== undefined) onCome?.(place);
  };
  /** Has the keys go on with the place that now has the number of this one. */
  const goOnFrom = (place: ReportPlace | undefined): void => {
    const at = steps().findIndex((one) => one.group.places[one.place] === place);
    setCurrent({ key: '', place: 0, at: Math.max(0, at) });
  };
  const put =
    onPut &&
    ((place: ReportPlace, text: string): void => {
      if (!onPut(place, text)) return;
      // Which place comes next is known when the finding is gone.
      goOnFrom(place);
      keepFocus();
    });
  useStepKeys(go, (id) => {
    // The place with the focus may be folded below, where the keys do not go.
    const place = [...findings, ...remarks, ...settled]
      .flatMap((group) => group.places.filter((_, at) => placeId(group, at) === id))
      .at(0);
    const text = place?.equivalents?.[0];
    if (put === undefined) come(place);
    else if (place !== undefined && text !== undefined) put(place, text);
  });
  useEffect(() => {
    const group = listed.find(({ key }) => key === current?.key);
    if (group === undefined || current === undefined) return;
    const place = document.getElementById(placeId(group, current.place));
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const toggle = ({ key, places }: AnsweredGroup): void => {
    const others = new Set(open);
    if (!others.delete(key)) {
      others.add(key);
      goOnFrom(places[0]);
      come(places[0]);
    }
    setOpen(others);
  };
  const list = (groups: readonly AnsweredGroup[]): JSX.Element => (
    <GroupList groups={groups}>
      {(group) => (
        <CheckGroup
          key={group.key}
          {...props}
          onAnswer={(...answer) => {
            keepFocus();
            props.onAnswer(...answer);
          }}
          onTakeBack={(answer) => {
            keepFocus();
            props.onTakeBack(answer);
          }}
          onPut={put}
          group={group}
          report={report}
          isOpen={open.has(group.key)}
          current={current?.key === group.key ? current.place : undefined}
          onToggle={() => toggle(group)}
        />
      )}
    </GroupList>
  );
  const category = (one: Category): ComponentChildren => {
    if (one === 'untranslated')
      return <Untranslated report={report} onShow={props.onShowSentence} />;
    if (one === 'unasked') return <Unasked report={report} />;
    return list(groupsOfCategory(one, { findings, remarks, settled, approved }));
  };
  return (
    <section class="check-results" aria-labelledby="check-results">
      <h2 id="check-results" ref={heading} tabIndex={-1}>
        {t('check.results')}
      </h2>
      <output>{summaryText(t, report, findings)}</output>
      <fieldset class="check-counts">
        <legend class="hidden-text">{t('check.show')}</legend>
        {[...counts].map(
          ([one, size]) =>
            size > 0 && (
              <Button
                key={one}
                aria-pressed={shownOnly === one}
                onClick={() => setOnly(shownOnly === one ? undefined : one)}
              >
                {categoryName(t, one)} <strong>{numberText(t, size)}</strong>
              </Button>
            ),
        )}
      </fieldset>
      {listed.length > 0 && onPractise !== undefined && (
        <p class="check-actions">
          <Button onClick={() => onPractise(listed)}>{t('practice.openTerms')}</Button>
        </p>
      )}
      {shownOnly === undefined ? (
        <>
          {findings.length > 0 && (
            <p class="soft small check-keys">
              {onPut === undefined ? t('check.page.keys') : t('check.keys')}
            </p>
          )}
          {list(findings)}
          {report.untranslated.length > 0 && category('untranslated')}
          {FOLDED.map(
            (one) =>
              (counts.get(one) ?? 0) > 0 && (
                <Disclosure
                  key={one}
                  summary={`${categoryName(t, one)} (${numberText(t, counts.get(one) ?? 0)})`}
                >
                  {category(one)}
                </Disclosure>
              ),
          )}
        </>
      ) : (
        category(shownOnly)
      )}
    </section>
  );
}

interface Groups extends ReportedGroups {
  readonly approved: readonly AnsweredGroup[];
}

function groupsOfCategory(one: Category, groups: Groups): readonly AnsweredGroup[] {
  if (one === 'remarks' || one === 'settled' || one === 'approved') return groups[one];
  return groups.findings.filter(({ kind }) => kind === one);
}
