import type { JSX } from 'preact';
import type { Settings } from '../../glossary/model/settings/settings.ts';
import { FileButton } from '../exchange/FileButton.tsx';
import { type Texts, useTexts } from '../texts/texts.tsx';

type NamedSetting = Exclude<keyof Settings, 'siteRules'>;

/** What loading a settings file would change. */
export interface SettingsPreview {
  readonly changed: readonly NamedSetting[];
  readonly rulesAdded: readonly string[];
  readonly rulesRemoved: readonly string[];
}

interface SettingsFileProps {
  readonly preview: SettingsPreview | undefined;
  /** Why the chosen file was refused, in words. */
  readonly refusal: string | undefined;
  readonly readOnly: boolean;
  readonly onExport: () => void;
  readonly onFile: (file: File) => void;
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

/**
 * Saves the settings and site rules to a file, and loads them from one after showing what would
 * change.
 */
export function SettingsFile(props: SettingsFileProps): JSX.Element {
  const t = useTexts();
  const { preview, refusal } = props;
  return (
    <section aria-labelledby="file-heading">
      <h2 id="file-heading">{t('settingsFile.title')}</h2>
      <p class="soft small">{t('settingsFile.intro')}</p>
      <p class="notice-actions">
        <button type="button" class="button" onClick={props.onExport}>
          {t('settingsFile.export')}
        </button>
        <FileButton
          label={t('settingsFile.choose')}
          accept=".json,application/json"
          disabled={props.readOnly}
          onFiles={([file]) => {
            if (file !== undefined) props.onFile(file);
          }}
        />
      </p>
      {refusal !== undefined && (
        <p class="notice error" role="alert">
          {refusal}
        </p>
      )}
      {preview !== undefined && <Preview {...props} preview={preview} />}
    </section>
  );
}

function Preview(props: SettingsFileProps & { readonly preview: SettingsPreview }): JSX.Element {
  const t = useTexts();
  const { changed, rulesAdded, rulesRemoved } = props.preview;
  const isSame = changed.length + rulesAdded.length + rulesRemoved.length === 0;
  return (
    <div class="notice" aria-live="polite">
      {isSame ? (
        <p>{t('settingsFile.same')}</p>
      ) : (
        <>
          <p>{t('settingsFile.changes')}</p>
          <ul class="small">
            {changed.map((name) => (
              <li key={name}>{settingName(t, name)}</li>
            ))}
            {rulesAdded.length > 0 && (
              <li>
                {t('settingsFile.rulesAdded', rulesAdded.length)} {rulesAdded.join(', ')}
              </li>
            )}
            {rulesRemoved.length > 0 && (
              <li>
                {t('settingsFile.rulesRemoved', rulesRemoved.length)} {rulesRemoved.join(', ')}
              </li>
            )}
          </ul>
        </>
      )}
      <p class="notice-actions">
        {!isSame && (
          <button type="button" class="button primary" onClick={props.onTake}>
            {t('settingsFile.take')}
          </button>
        )}
        <button type="button" class="button" onClick={props.onCancel}>
          {t('settingsFile.cancel')}
        </button>
      </p>
    </div>
  );
}

function settingName(t: Texts, name: NamedSetting): string {
  switch (name) {
    case 'paused':
    case 'pausedUntil':
      return t('settingsFile.pause');
    case 'onlyListedSites':
      return t('settings.onlyListed');
    case 'direction':
      return t('settings.direction');
    case 'marksShown':
      return t('settings.shown');
    case 'contextTerms':
      return t('settings.contextTerms');
    case 'everydayWords':
      return t('settings.everydayWords');
    case 'markLine':
      return t('settings.line');
    case 'markTint':
      return t('settings.tint');
    case 'markColour':
      return t('settings.colour');
    case 'markColoursBy':
      return t('settings.coloursBy');
    case 'cardOpens':
      return t('settings.opens');
    case 'hoverDelay':
      return t('settings.delay');
    case 'citationTemplate':
      return t('settings.citation');
    case 'showZhuyin':
      return t('settings.zhuyin');
    case 'readersScript':
      return t('settings.script');
    case 'interfaceLanguage':
      return t('settings.language');
  }
}
