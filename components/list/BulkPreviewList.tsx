import type { JSX } from 'preact';
import type { BulkPreviewRow } from '../../glossary/model/list/bulk-request.ts';
import type { ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import type { TextDifference } from '../../glossary/model/entry/text-differences.ts';
import { CheckBox } from '../controls/CheckBox.tsx';
import { issueText } from '../texts/issue-text.ts';
import { languageName, subjectFieldName } from '../texts/term-names.ts';
import { type Texts, useTexts } from '../texts/texts.tsx';

interface BulkPreviewListProps {
  readonly rows: readonly BulkPreviewRow[];
  /** The entries that are left out of the change. */
  readonly except: ReadonlySet<ConceptId>;
  readonly onToggle: (concept: ConceptId) => void;
}

/** The entries with what would change in each; any of them can be left out. */
export function BulkPreviewList(props: BulkPreviewListProps): JSX.Element {
  const t = useTexts();
  const { rows, except, onToggle } = props;
  return (
    <ul class="plain bulk-preview">
      {rows.map(({ concept, name, differences, issue }) => (
        <li key={concept}>
          <CheckBox
            on={issue === undefined && !except.has(concept)}
            disabled={issue !== undefined}
            onChange={() => onToggle(concept)}
          >
            <span>{name}</span>
          </CheckBox>
          <ul class="plain">
            {differences.map((difference) => (
              <li key={`${difference.field} ${difference.language} ${difference.before}`}>
                <span class="soft small">{placeName(t, difference)}</span>{' '}
                <del lang={difference.language}>{shown(t, difference, difference.before)}</del>{' '}
                <span aria-hidden="true">→</span>{' '}
                <ins lang={difference.language}>{shown(t, difference, difference.after)}</ins>
              </li>
            ))}
          </ul>
          {issue !== undefined && <p class="field-error">{issueText(t, issue)}</p>}
        </li>
      ))}
    </ul>
  );
}

function placeName(t: Texts, { field, language }: TextDifference): string {
  const name = t(`bulk.field.${field}`);
  return language === undefined ? name : `${languageName(t, language)}, ${name}`;
}

function shown(t: Texts, { field }: TextDifference, value: string): string {
  if (value === '') return '—';
  switch (field) {
    case 'status':
      switch (value) {
        case 'preferred':
        case 'admitted':
        case 'deprecated':
        case 'superseded':
          return t(`status.${value}`);
        default:
          return value;
      }
    case 'subjectField':
      return subjectFieldName(t, value);
    case 'term':
    case 'termNote':
    case 'definition':
    case 'note':
      return value;
  }
}
