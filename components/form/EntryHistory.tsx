import type { ChangeKind } from '../../glossary/model/list/named-change.ts';
import type { KnownVersion } from '../../glossary/model/list/team-history.ts';
import type { JSX } from 'preact';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import { compareVersions, placeName } from '../../glossary/model/entry/field-comparison.ts';
import { isSameValue } from '../../glossary/model/entry/same-value.ts';
import { Button } from '../controls/Button.tsx';
import { memberName } from '../texts/member-name.ts';
import { copyName } from '../texts/change-words.ts';
import { comparedText, comparisonName } from './field-text.ts';
import { momentText } from '../texts/date-text.ts';
import { type Texts, useTexts } from '../texts/texts.tsx';

interface EntryHistoryProps {
  /** Newest first. */
  readonly versions: readonly KnownVersion[];
  /** The entry as it is now, where the first version may be another one; else that is it. */
  readonly current?: ConceptEntry | undefined;
  readonly readOnly: boolean;
  readonly onRestore: (entry: ConceptEntry) => void;
}

/** The history of an entry: when it changed, by what, and a way to restore each version. */
export function EntryHistory(props: EntryHistoryProps): JSX.Element {
  const t = useTexts();
  const { versions, current, readOnly, onRestore } = props;
  const isCurrent = ({ entry }: KnownVersion, index: number): boolean =>
    current === undefined ? index === 0 : isSameValue(entry, current);
  if (versions.length === 0) return <p class="soft small">{t('history.none')}</p>;
  return (
    <ol class="plain entry-history">
      {versions.map((version, index) => {
        const { at, kind, term, entry, by } = version;
        const date = at === null ? '' : momentText(t, at);
        return (
          // Counted from the oldest: two versions may have one moment and one author.
          <li key={versions.length - index}>
            <p>
              {at !== null && <time dateTime={at}>{date}</time>}{' '}
              <span class="soft">
                {kind === null
                  ? t('history.before')
                  : by === undefined
                    ? originWords(t, kind, copyName(t, term))
                    : memberWords(t, kind, by)}
              </span>
            </p>
            {version.hasSeveralForms === true && <p class="small">{t('history.severalForms')}</p>}
            <Differences version={version} older={versions[index + 1]} />
            {!isCurrent(version, index) && entry !== null && (
              <Button
                class="plain-button"
                disabled={readOnly}
                aria-label={
                  at === null ? t('history.restoreOldest') : t('history.restoreOf', { date })
                }
                onClick={() => onRestore(entry)}
              >
                {t('history.restore')}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Differences(props: {
  readonly version: KnownVersion;
  readonly older: KnownVersion | undefined;
}): JSX.Element | null {
  const t = useTexts();
  const { version, older } = props;
  if (version.state === 'unknown') return <p class="soft small">{t('history.unknown')}</p>;
  if (version.entry === null || older === undefined || older.entry === null) return null;
  return (
    <ul class="small">
      {compareVersions([older.entry, version.entry]).map((difference) => {
        const { field, language, values } = difference;
        const [before = '', after = ''] = values.map((value) => comparedText(t, field, value));
        return (
          <li key={placeName(difference)}>
            {comparisonName(t, difference)}{' '}
            <span class="compared">
              {before !== '' && <del lang={language}>{before}</del>}{' '}
              {after !== '' && <ins lang={language}>{after}</ins>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** What a member of a team did, in words. */
function memberWords(t: Texts, kind: ChangeKind, by: string): string {
  const named = { by: memberName(t, by) };
  return kind === 'deleted' ? t('history.deletedBy', named) : t('history.changedBy', named);
}

/** How a version came about, in words. */
function originWords(t: Texts, kind: ChangeKind, term: string): string {
  if (!isOfEntries(kind)) return t('history.glossaries');
  switch (kind) {
    case 'imported':
    case 'replaced':
    case 'restored':
      return t(`history.${kind}`, { term });
    case 'added':
    case 'changed':
    case 'deleted':
    case 'hidden':
    case 'merged':
    case 'reset':
    case 'undeleted':
      return t(`history.${kind}`);
  }
}

type OfEntries = Exclude<ChangeKind, `gloss${string}` | 'moved'>;

function isOfEntries(kind: ChangeKind): kind is OfEntries {
  return !kind.startsWith('gloss') && kind !== 'moved';
}
