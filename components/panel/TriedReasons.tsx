import type { JSX } from 'preact';
import type { TriedEntry, TriedPlace } from '../../glossary/model/text/tried-text.ts';
import { glossaryName } from '../texts/glossary-name.ts';
import { matchReasonText, missReasonText } from '../card/match-reason-text.ts';
import { useTexts } from '../texts/texts.tsx';
import { groupsOf, type TriedGroup } from '../../glossary/model/text/tried-places.ts';
import type { TriedSoFar } from '../../glossary/model/text/tried-so-far.ts';

interface TriedReasonsProps {
  readonly tried: TriedSoFar;
  readonly places: readonly TriedPlace[];
}

/** The most groups that are listed; the text itself shows all matches. */
const MOST_GROUPS = 200;

/** What is marked, then what is not, each with its reason and its entry. */
export function TriedReasons({ tried, places }: TriedReasonsProps): JSX.Element {
  const t = useTexts();
  const entries = new Map(tried.entries.map((entry) => [entry.concept, entry]));
  const groups = groupsOf(tried.text, places);
  const marked = groups.filter(({ place }) => place.miss === undefined);
  const missed = groups.filter(({ place }) => place.miss !== undefined);
  return (
    <>
      {marked.length > 0 && (
        <Groups heading={t('trial.marked')} groups={marked} entries={entries} />
      )}
      {missed.length > 0 && (
        <Groups heading={t('trial.missed')} groups={missed} entries={entries} />
      )}
    </>
  );
}

interface GroupsProps {
  readonly heading: string;
  readonly groups: readonly TriedGroup[];
  readonly entries: ReadonlyMap<string, TriedEntry>;
}

function Groups({ heading, groups, entries }: GroupsProps): JSX.Element {
  const t = useTexts();
  return (
    <section class="tried-reasons">
      <h3>{heading}</h3>
      <ul>
        {groups.slice(0, MOST_GROUPS).map(({ text, count, place, forms }) => (
          <li key={`${place.start} ${place.end} ${place.miss?.kind ?? ''}`}>
            <b>{text}</b>
            {count > 1 && <span class="soft"> ×{count}</span>}
            {place.miss !== undefined && <p>{missReasonText(t, text, place.miss)}</p>}
            {forms.map((form) => (
              <p key={form.concept} class="soft">
                {matchReasonText(t, text, form)} {entryName(entries.get(form.concept))}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {groups.length > MOST_GROUPS && (
        <p class="soft small">{t('trial.firstGroups', { most: MOST_GROUPS })}</p>
      )}
    </section>
  );

  function entryName(entry: TriedEntry | undefined): string {
    if (entry === undefined) return '';
    const { title, origin, glossary } = entry;
    const isAsItCame = origin === 'curated' || origin === 'added' || origin === 'subscribed';
    const parts = [
      ...(glossary === undefined ? [] : [glossaryName(t, glossary)]),
      ...(isAsItCame ? [] : [t(`trial.standing.${origin}`)]),
    ];
    return t('trial.entry', { title, glossary: parts.join(t('why.listSeparator')) });
  }
}
