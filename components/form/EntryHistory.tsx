import type { ChangeKind } from '../../glossary/model/list/named-change.ts';
import type { EntryVersion } from '../../glossary/model/list/entry-version.ts';
import type { JSX } from 'preact';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import { compareVersions, placeName } from '../../glossary/model/entry/field-comparison.ts';
import { copyName } from '../texts/change-words.ts';
import { comparedText, comparisonName } from './field-text.ts';
import { momentText } from '../texts/date-text.ts';
import { type Texts, useTexts } from '../texts/texts.tsx';

interface EntryHistoryProps {
  /** Newest first; the first is the current entry. */
  readonly versions: readonly EntryVersion[];
  readonly readOnly: boolean;
  readonly onRestore: (entry: ConceptEntry) => void;
}

/** The history of an entry: when it changed, by what, and a way to restore each version. */
export function EntryHistory({ versions, readOnly, onRestore }: EntryHistoryProps): JSX.Element {
  const t = useTexts();
  if (versions.length === 0) return <p class="soft small">{t('history.none')}</p>;
  return (
    <ol class="plain entry-history">
      {versions.map((version, index) => {
        const { at, kind, term, entry } = version;
        const date = at === null ? '' : momentText(t, at);
        return (
          <li key={at ?? 'before'}>
            <p>
              {at !== null && <time dateTime={at}>{date}</time>}{' '}
              <span class="soft">
                {kind === null ? t('history.before') : originWords(t, kind, copyName(t, term))}
              </span>
            </p>
            <Differences version={version} older={versions[index + 1]} />
            {index > 0 && entry !== null && (
              <button
                type="button"
                class="button plain-button"
                disabled={readOnly}
                aria-label={
                  at === null ? t('history.restoreOldest') : t('history.restoreOf', { date })
                }
                onClick={() => onRestore(entry)}
              >
                {t('history.restore')}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Differences(props: {
  readonly version: EntryVersion;
  readonly older: EntryVersion | undefined;
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
    case 'reset':
    case 'undeleted':
      return t(`history.${kind}`);
  }
}

type OfEntries = Exclude<ChangeKind, `gloss${string}` | 'moved'>;

function isOfEntries(kind: ChangeKind): kind is OfEntries {
  return !kind.startsWith('gloss') && kind !== 'moved';
}
