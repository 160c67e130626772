import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { SettingsFile } from '../../components/settings/SettingsFile.tsx';
import { useTexts } from '../../components/texts/texts.tsx';
import type { Settings } from '../../glossary/model/settings/settings.ts';
import { compareSettings } from '../../glossary/model/settings/settings-difference.ts';
import { readSettingsFile, writeSettingsFile } from '../../glossary/storage/settings-file.ts';
import { messageOf } from '../shared/message-of.ts';
import { saveFile } from '../shared/own-pages/save-file.ts';

interface FileOfSettingsProps {
  readonly settings: Settings;
  readonly readOnly: boolean;
  readonly onChange: (change: Settings) => void;
}

/** Saves the settings into a file, and takes them from one after it was shown what changes. */
export function FileOfSettings({ settings, readOnly, onChange }: FileOfSettingsProps): JSX.Element {
  const t = useTexts();
  const [chosen, setChosen] = useState<Settings>();
  const [refusal, setRefusal] = useState<string>();
  const choose = async (file: File): Promise<void> => {
    const refuse = (why: string): void => {
      setChosen(undefined);
      setRefusal(`${file.name}: ${why}`);
    };
    try {
      const read = readSettingsFile(await file.text());
      if (!read.ok) return refuse(`${t(`settingsFile.${read.code}`)} (${read.message})`);
      setChosen(read.settings);
      setRefusal(undefined);
    } catch (error) {
      // It was moved, changed or locked since it was chosen.
      refuse(messageOf(error));
    }
  };
  return (
    <SettingsFile
      preview={chosen && compareSettings(settings, chosen)}
      refusal={refusal}
      readOnly={readOnly}
      onExport={() => {
        const now = new Date().toISOString();
        const name = `termlight-settings-${now.slice(0, 10)}.json`;
        saveFile(writeSettingsFile(settings, now), name, 'application/json');
      }}
      onFile={(file) => void choose(file)}
      onTake={() => {
        if (chosen !== undefined) onChange(chosen);
        setChosen(undefined);
      }}
      onCancel={() => setChosen(undefined)}
    />
  );
}
