import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/controls/Button.tsx';
import { FailureNotice } from '../../../components/controls/FailureNotice.tsx';
import { BulkFields } from '../../../components/list/BulkFields.tsx';
import { BulkPreviewList } from '../../../components/list/BulkPreviewList.tsx';
import { Dialog } from '../../../components/controls/Dialog.tsx';
import { MoreRows } from '../../../components/controls/MoreRows.tsx';
import { glossaryName } from '../../../components/texts/glossary-name.ts';
import { issueText } from '../../../components/texts/issue-text.ts';
import { numberText } from '../../../components/texts/number-text.ts';
import { ReplaceFields } from '../../../components/list/ReplaceFields.tsx';
import { useTexts } from '../../../components/texts/texts.tsx';
import type { ReplaceChange } from '../../../glossary/model/list/bulk-change.ts';
import type {
  BulkChange,
  BulkPreview,
  BulkResult,
  FilledChange,
  SelectedEntries,
} from '../../../glossary/model/list/bulk-request.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { takesEntries } from '../../../glossary/model/glossary/glossary.ts';
import { inPages } from '../../shared/own-pages/in-pages.ts';
import { request } from '../../shared/messaging.ts';
import { useAttempt } from '../../shared/own-pages/use-attempt.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';

interface BulkDialogProps {
  readonly kind: 'change' | 'replace';
  readonly selection: SelectedEntries;
  /** How many entries are selected. */
  readonly count: number;
  readonly subjectFields: readonly string[];
  readonly onClose: () => void;
  /**
   * Called after the change, with the numbers of entries that changed and that stayed as they were.
   */
  readonly onDone: (counts: BulkResult & { readonly ok: true }) => void;
}

const PAGE = 100;

const NOTHING: BulkPreview = { changed: 0, refused: 0, revision: 0, rows: [] };

const REPLACE: ReplaceChange = {
  kind: 'replace',
  find: '',
  replacement: '',
  texts: ['terms'],
  matchCase: false,
  wholeWords: false,
};

/** The change, once every field that it needs is filled in; else undefined. */
function finishedOf(
  change: FilledChange | ReplaceChange | undefined,
): Exclude<BulkChange, { readonly kind: 'delete' }> | undefined {
  if (change?.kind === 'status') {
    const { status } = change;
    return status === undefined ? undefined : { ...change, status };
  }
  const isOpen =
    (change?.kind === 'replace' && (change.find === '' || change.texts.length === 0)) ||
    (change?.kind === 'glossary' && change.glossary === '');
  return isOpen ? undefined : change;
}

/**
 * Changes many entries: the user chooses the change and sees what it would do before it is made.
 */
export function BulkDialog(props: BulkDialogProps): JSX.Element {
  const t = useTexts();
  const { kind, selection, count, subjectFields, onClose, onDone } = props;
  const [filled, setFilled] = useState<FilledChange>();
  const [replace, setReplace] = useState(REPLACE);
  const [shown, setShown] = useState(PAGE);
  const [except, setExcept] = useState<ReadonlySet<ConceptId>>(new Set());
  const [looks, setLooks] = useState(0);
  const { attempt, failure, isBusy } = useAttempt();
  const change = kind === 'replace' ? replace : filled;
  const glossaries = useLatest(async () => {
    const listed = await request('listGlossaries');
    return listed
      .map(({ glossary }) => glossary)
      .filter(takesEntries)
      .map((glossary) => [glossary.id, glossaryName(t, glossary)] as const);
  }, []).value;
  const asked = finishedOf(change);
  const key = JSON.stringify(asked);
  const preview = useLatest(async (): Promise<BulkPreview & { readonly key?: string }> => {
    if (asked === undefined || asked.kind === 'glossary') return { ...NOTHING, key };
    const found = await inPages(shown, (offset, limit) =>
      request('previewChange', selection, asked, offset, limit),
    );
    return { ...found, key };
  }, [key, shown, looks]);
  const isShown = asked !== undefined && preview.value?.key === key;
  const { changed, refused, revision, rows } = preview.value ?? NOTHING;
  const wanted = asked?.kind === 'glossary' ? count : Math.max(0, changed - except.size);
  const trouble = failure ?? preview.failure;
  const edit = (set: () => void): void => {
    setExcept(new Set());
    setShown(PAGE);
    set();
  };
  const apply = async (wantedChange: BulkChange): Promise<void> => {
    const at = wantedChange.kind === 'glossary' ? [] : ([revision] as const);
    const result = await request('changeEntries', selection, wantedChange, [...except], ...at);
    if (!result.ok) {
      setLooks((before) => before + 1);
      throw new Error(issueText(t, result.issues[0]));
    }
    onDone(result);
  };
  return (
    <Dialog
      title={t(`bulk.title.${kind}`, { count: numberText(t, count) })}
      closeName={t('importing.cancel')}
      onClose={onClose}
      actions={
        <Button
          class="primary"
          aria-busy={isBusy}
          disabled={isBusy || wanted === 0 || !isShown}
          onClick={() => asked && attempt(() => apply(asked))}
        >
          {t('bulk.apply', wanted, [numberText(t, wanted)])}
        </Button>
      }
    >
      {kind === 'replace' ? (
        <ReplaceFields change={replace} onChange={(next) => edit(() => setReplace(next))} />
      ) : (
        <BulkFields
          change={filled}
          subjectFields={subjectFields}
          glossaries={glossaries ?? []}
          onChange={(next) => edit(() => setFilled(next))}
        />
      )}
      {asked?.kind === 'glossary' && <p class="soft small">{t('bulk.onlyOwn')}</p>}
      {asked !== undefined && asked.kind !== 'glossary' && (
        <section aria-label={t('bulk.preview')}>
          <output>
            {t('bulk.willChange', changed, [numberText(t, changed)])}{' '}
            {refused > 0 && t('bulk.cannotChange', refused, [numberText(t, refused)])}
          </output>
          <BulkPreviewList
            rows={rows}
            except={except}
            onToggle={(concept) => {
              const next = new Set(except);
              if (!next.delete(concept)) next.add(concept);
              setExcept(next);
            }}
          />
          <MoreRows
            all={changed + refused}
            shown={rows.length}
            onMore={() => setShown(shown + PAGE)}
          />
        </section>
      )}
      {trouble !== undefined && <FailureNotice message={trouble} />}
    </Dialog>
  );
}
