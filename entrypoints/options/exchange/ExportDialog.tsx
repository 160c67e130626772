import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/controls/Button.tsx';
import { Dialog } from '../../../components/controls/Dialog.tsx';
import { FailureNotice } from '../../../components/controls/FailureNotice.tsx';
import { glossaryName } from '../../../components/texts/glossary-name.ts';
import { numberText } from '../../../components/texts/number-text.ts';
import { ChoiceField } from '../../../components/form/Field.tsx';
import { useTexts } from '../../../components/texts/texts.tsx';
import type { Loss } from '../../../glossary/exchange/losses.ts';
import {
  FILE_TYPES,
  isPairFormat,
  WRITTEN_FORMATS,
  type WrittenFormat,
} from '../../../glossary/exchange/file/written-format.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { SourceFrame } from '../../../glossary/model/glossary/subscription.ts';
import { useGlossaries } from '../../shared/own-pages/use-glossaries.ts';
import { useAttempt } from '../../shared/own-pages/use-attempt.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';
import { languageLabel } from './language-label.ts';
import { type EntryStanding, ExistingEntries } from './existing-entries.ts';
import { saveFile } from '../../shared/own-pages/save-file.ts';
import { startExchange } from './start-exchange.ts';
import { isInUse } from '../../../glossary/model/glossary/glossary.ts';

interface ExportDialogProps {
  readonly onClose: () => void;
  /** Gives the selected entries, if only those are to be exported. */
  readonly selected: (() => Promise<readonly ConceptId[]>) | undefined;
  /** Gives the entries that the list shows, if it is searched or filtered. */
  readonly listed: (() => Promise<readonly ConceptId[]>) | undefined;
  /** The entry that is open. */
  readonly open: ConceptId | undefined;
}

type Scope = 'selected' | 'all' | 'own' | 'listed' | 'open';

/** The prefix of a scope that is one glossary; its id follows. */
const OF_GLOSSARY = 'glossary ';

/** Exports the glossary or a part of it. Says first what the format cannot hold. */
export function ExportDialog(props: ExportDialogProps): JSX.Element {
  const { onClose, selected, listed, open } = props;
  const t = useTexts();
  const session = useRef<ExistingEntries>(undefined);
  const [format, setFormat] = useState<WrittenFormat>('tbx3');
  const [scope, setScope] = useState<string>(
    selected !== undefined ? 'selected' : listed === undefined ? 'all' : 'listed',
  );
  const [pair, setPair] = useState({ source: 'zh-Hans', target: 'en' });
  const { attempt, failure, isBusy } = useAttempt();

  useEffect(() => {
    const lifetime = new AbortController();
    session.current = new ExistingEntries(startExchange(lifetime.signal), lifetime.signal);
    return () => lifetime.abort();
  }, []);

  const loaded = useLatest(
    async (overtaken) => {
      const existing = session.current;
      if (existing === undefined) return undefined;
      const chosen = scope === 'listed' ? listed : scope === 'selected' ? selected : undefined;
      const shown = new Set(await chosen?.());
      const isIn = ({ id, origin, glossary }: EntryStanding): boolean => {
        if (scope.startsWith(OF_GLOSSARY)) return glossary === scope.slice(OF_GLOSSARY.length);
        switch (scope as Scope) {
          case 'all':
            return true;
          case 'own':
            return origin !== 'curated' && origin !== 'subscribed';
          case 'listed':
          case 'selected':
            return shown.has(id);
          case 'open':
            return id === open;
        }
      };
      await existing.choose(overtaken, (standing) => (isIn(standing) ? 'in' : 'out'));
      return { scope, languages: await existing.exchange.call('languages') };
    },
    [scope],
  );
  // Loading for another scope has already removed these entries from the session.
  const languages = loaded.value?.scope === scope ? loaded.value.languages : undefined;
  const losses = useLatest(async (): Promise<readonly Loss[] | undefined> => {
    if (languages === undefined) return undefined;
    return (await session.current?.exchange.call('lossesOf', format, pair)) ?? [];
  }, [languages, format, pair]);

  const inUse = (useGlossaries(0).value ?? []).map(({ glossary }) => glossary).filter(isInUse);
  /** What the file says about the glossary, if it is of one. */
  const frameOf = (): SourceFrame => {
    const { name = '', languages: meant = [] } =
      inUse.find(({ id }) => scope === OF_GLOSSARY + id) ?? {};
    return { ...(name !== '' && { name }), ...(meant.length > 0 && { languages: meant }) };
  };
  const write = async (): Promise<void> => {
    const today = new Date().toISOString().slice(0, 10);
    const { extension, mediaType } = FILE_TYPES[format];
    const frame = frameOf();
    for (let from = 0, number = 1; ; number += 1) {
      const part = await session.current?.exchange.call('write', format, pair, today, from, frame);
      if (part === undefined) return;
      const { content, next, all } = part;
      const isWhole = from === 0 && next >= all;
      const name = `termlight-${today}${isWhole ? '' : `.${number}`}${extension}`;
      saveFile(content, name, mediaType);
      if (next >= all) break;
      from = next;
    }
    onClose();
  };
  const trouble = failure ?? loaded.failure ?? losses.failure;
  const scopes: readonly Scope[] = [
    ...(selected === undefined ? [] : (['selected'] as const)),
    'all',
    'own',
    ...(listed === undefined ? [] : (['listed'] as const)),
    ...(open === undefined ? [] : (['open'] as const)),
  ];
  const named = languages ?? [];
  const isReading = languages === undefined || losses.value === undefined;
  return (
    <Dialog
      title={t('exporting.title')}
      closeName={t('importing.cancel')}
      onClose={onClose}
      actions={
        <Button
          class="primary"
          disabled={isBusy || languages === undefined || languages.length === 0}
          onClick={() => attempt(write)}
        >
          {t('exporting.save')}
        </Button>
      }
    >
      <div class="field">
        <ChoiceField
          label={t('exporting.format')}
          choice={format}
          choices={WRITTEN_FORMATS.map((one) => [one, t(`exporting.formatOf.${one}`)])}
          onChoice={setFormat}
        />
        <p class="soft small">{t(`exporting.about.${format}`)}</p>
      </div>
      <ChoiceField
        label={t('exporting.scope')}
        choice={scope}
        choices={[
          ...scopes.map((one) => [one, t(`exporting.scopeOf.${one}`)] as const),
          ...inUse.map(
            (glossary) =>
              [
                OF_GLOSSARY + glossary.id,
                t('exporting.ofGlossary', { name: glossaryName(t, glossary) }),
              ] as const,
          ),
        ]}
        onChoice={setScope}
      />
      {isPairFormat(format) && (
        <div class="field-row">
          {(['source', 'target'] as const).map((side) => (
            <ChoiceField
              key={side}
              label={t(`exporting.${side}`)}
              choice={pair[side]}
              choices={[...new Set([pair[side], ...named])].map((language) => [
                language,
                languageLabel(t, language),
              ])}
              onChoice={(language) => setPair({ ...pair, [side]: language })}
            />
          ))}
        </div>
      )}
      <section aria-label={t('exporting.losses')} aria-live="polite">
        {isReading && trouble === undefined && <p class="soft">{t('exporting.reading')}</p>}
        {languages?.length === 0 && <p>{t('exporting.nothing')}</p>}
        {losses.value?.length === 0 && named.length > 0 && <p>{t('exporting.carriesAll')}</p>}
        {losses.value !== undefined && losses.value.length > 0 && (
          <div class="notice">
            <p>{t('exporting.losses')}</p>
            <ul>
              {losses.value.map(({ kind, entries }) => (
                <li key={kind}>
                  {t(`exporting.loss.${kind}`)}{' '}
                  <span class="soft">
                    {t('exporting.inEntries', entries, [numberText(t, entries)])}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </section>
      {trouble !== undefined && (
        <FailureNotice
          title={t('exporting.failed')}
          advice={t('exporting.failedAdvice')}
          message={trouble}
        />
      )}
    </Dialog>
  );
}
