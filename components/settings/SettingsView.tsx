import type { ComponentChildren, JSX } from 'preact';
import type { ConceptEntry, ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import type { GlossaryLabel } from '../../glossary/model/glossary/glossary.ts';
import { MAX_HOVER_DELAY, type Settings } from '../../glossary/model/settings/settings.ts';
import type { SiteRuleChange } from '../../glossary/model/settings/site-rule-change.ts';
import { ChoiceField, TextField } from '../form/Field.tsx';
import { NumberField } from '../form/NumberField.tsx';
import { SiteRules } from './SiteRules.tsx';
import { Button } from '../controls/Button.tsx';
import { Switch } from '../controls/Switch.tsx';
import { useSettingNames } from '../texts/setting-names.ts';
import { useTexts } from '../texts/texts.tsx';

export interface SettingsViewProps {
  readonly settings: Settings;
  /** The glossaries that are switched on, in order of priority. */
  readonly glossaries: readonly GlossaryLabel[];
  /** The entries of the concepts that rules for sites leave unmarked, as far as they are known. */
  readonly entries: ReadonlyMap<ConceptId, ConceptEntry>;
  readonly notices: ComponentChildren;
  /** A preview of the marks on pages of several colours. */
  readonly preview: ComponentChildren;
  /** The settings as a file. */
  readonly file: ComponentChildren;
  readonly readOnly: boolean;
  readonly onChange: (change: Partial<Settings>) => void;
  readonly onSiteRule: (change: SiteRuleChange) => void;
  readonly onOpenGlossary: () => void;
}

/** The settings page; each change takes effect at once. */
export function SettingsView(props: SettingsViewProps): JSX.Element {
  const t = useTexts();
  return (
    <div class="settings">
      <header class="page-header">
        <h1 class="brand">
          {t('extension.name')} <span class="soft">{t('settings.title')}</span>
        </h1>
        <Button class="plain-button" onClick={props.onOpenGlossary}>
          {t('popup.openGlossary')}
        </Button>
      </header>
      <main>
        {props.notices}
        <fieldset disabled={props.readOnly}>
          <Marks {...props} />
          <Card {...props} />
          <Sites {...props} />
          <Interface {...props} />
          {props.file}
          <Developers {...props} />
        </fieldset>
      </main>
    </div>
  );
}

function Marks({ settings, preview, onChange }: SettingsViewProps): JSX.Element {
  const t = useTexts();
  const names = useSettingNames();
  const isInvisible = settings.markLine === 'none' && !settings.markTint;
  return (
    <section aria-labelledby="marks-heading">
      <h2 id="marks-heading">{t('settings.marks')}</h2>
      <div class="fields">
        <ChoiceField
          place="direction"
          label={t('settings.direction')}
          choice={settings.direction}
          choices={names.directions}
          onChoice={(direction) => onChange({ direction })}
        />
        <ChoiceField
          place="marksShown"
          label={t('settings.shown')}
          choice={settings.marksShown}
          choices={names.marksShown}
          onChoice={(marksShown) => onChange({ marksShown })}
          {...(settings.marksShown === 'onKey' ? { hint: t('settings.shownOnKeyHint') } : {})}
        />
      </div>
      <ChoiceField
        place="contextTerms"
        label={t('settings.contextTerms')}
        hint={t('settings.contextTermsHint')}
        choice={settings.contextTerms}
        choices={names.contextTerms}
        onChoice={(contextTerms) => onChange({ contextTerms })}
      />
      <Switch
        label={t('settings.everydayWords')}
        on={settings.everydayWords}
        onChange={(everydayWords) => onChange({ everydayWords })}
      />
      <div class="fields">
        <ChoiceField
          place="markLine"
          label={t('settings.line')}
          choice={settings.markLine}
          choices={names.lines}
          onChoice={(markLine) => onChange({ markLine })}
        />
        <ChoiceField
          place="markColour"
          label={t('settings.colour')}
          choice={settings.markColour}
          choices={names.colours}
          onChoice={(markColour) => onChange({ markColour })}
        />
      </div>
      <ChoiceField
        place="markColoursBy"
        label={t('settings.coloursBy')}
        choice={settings.markColoursBy}
        choices={names.coloursBy}
        {...(settings.markColoursBy === 'one' ? {} : { hint: t('settings.coloursByHint') })}
        onChoice={(markColoursBy) => onChange({ markColoursBy })}
      />
      <Switch
        label={t('settings.tint')}
        on={settings.markTint}
        onChange={(markTint) => onChange({ markTint })}
      />
      <output class="field-error">{isInvisible && t('settings.invisible')}</output>
      {preview}
    </section>
  );
}

function Card({ settings, onChange }: SettingsViewProps): JSX.Element {
  const t = useTexts();
  const names = useSettingNames();
  return (
    <section aria-labelledby="card-heading">
      <h2 id="card-heading">{t('settings.card')}</h2>
      <div class="fields">
        <ChoiceField
          place="cardOpens"
          label={t('settings.opens')}
          choice={settings.cardOpens}
          choices={names.openers}
          onChoice={(cardOpens) => onChange({ cardOpens })}
        />
        {settings.cardOpens !== 'click' && (
          <NumberField
            place="hoverDelay"
            label={t('settings.delay')}
            number={settings.hoverDelay}
            max={MAX_HOVER_DELAY}
            step={50}
            onNumber={(hoverDelay) => onChange({ hoverDelay })}
          />
        )}
        <ChoiceField
          place="cardSide"
          label={t('settings.side')}
          choice={settings.cardSide}
          choices={names.cardSides}
          onChoice={(cardSide) => onChange({ cardSide })}
        />
        <ChoiceField
          place="readersScript"
          label={t('settings.script')}
          choice={settings.readersScript}
          choices={names.scripts}
          onChoice={(readersScript) => onChange({ readersScript })}
        />
      </div>
      <TextField
        place="citationTemplate"
        label={t('settings.citation')}
        hint={t('settings.citationHint', {
          placeholders: '{term}, {equivalent}, {document}, {date}',
        })}
        text={settings.citationTemplate}
        onText={(citationTemplate) => onChange({ citationTemplate })}
      />
      <Switch
        label={t('settings.pinyin')}
        on={settings.showPinyin}
        onChange={(showPinyin) => onChange({ showPinyin })}
      />
      <Switch
        label={t('settings.zhuyin')}
        on={settings.showZhuyin}
        onChange={(showZhuyin) => onChange({ showZhuyin })}
      />
      <Switch
        label={t('settings.tones')}
        on={settings.colourTones}
        onChange={(colourTones) => onChange({ colourTones })}
      />
    </section>
  );
}

function Sites(props: SettingsViewProps): JSX.Element {
  const { settings, glossaries, entries, onChange, onSiteRule } = props;
  const t = useTexts();
  return (
    <section aria-labelledby="sites-heading">
      <h2 id="sites-heading">{t('settings.sites')}</h2>
      <Switch
        label={t('settings.onlyListed')}
        on={settings.onlyListedSites}
        onChange={(onlyListedSites) => onChange({ onlyListedSites })}
      />
      <SiteRules
        rules={settings.siteRules}
        glossaries={glossaries}
        entries={entries}
        onRule={onSiteRule}
      />
    </section>
  );
}

function Interface({ settings, onChange }: SettingsViewProps): JSX.Element {
  const t = useTexts();
  const names = useSettingNames();
  return (
    <section aria-labelledby="interface-heading">
      <h2 id="interface-heading">{t('settings.interface')}</h2>
      <div class="fields">
        <ChoiceField
          place="interfaceLanguage"
          label={t('settings.language')}
          choice={settings.interfaceLanguage}
          choices={names.languages}
          onChoice={(interfaceLanguage) => onChange({ interfaceLanguage })}
        />
      </div>
    </section>
  );
}

function Developers({ settings, onChange }: SettingsViewProps): JSX.Element {
  const t = useTexts();
  return (
    <section aria-labelledby="developers-heading">
      <h2 id="developers-heading">{t('settings.developers')}</h2>
      <Switch
        label={t('settings.localSources')}
        on={settings.localSources}
        onChange={(localSources) => onChange({ localSources })}
      />
    </section>
  );
}
