import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ConceptEntry, ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import type { SiteRuleChange } from '../../glossary/model/settings/site-rule-change.ts';
import type { SiteRule } from '../../glossary/model/settings/site-rules.ts';
import type { GlossaryLabel } from '../../glossary/model/glossary/glossary.ts';
import { isUrlPattern } from '../../glossary/model/settings/url-pattern.ts';
import { GlossaryChoice } from '../glossaries/GlossaryChoice.tsx';
import { PatternField } from './PatternField.tsx';
import { UnmarkedConcepts } from './UnmarkedConcepts.tsx';
import { Button } from '../controls/Button.tsx';
import { CheckBox } from '../controls/CheckBox.tsx';
import { Select } from '../controls/Select.tsx';
import { useSettingNames } from '../texts/setting-names.ts';
import { patternOf } from '../../glossary/model/settings/typed-pattern.ts';
import { useTexts, type Texts } from '../texts/texts.tsx';

interface SiteRulesProps {
  readonly rules: readonly SiteRule[];
  /** The glossaries that are switched on. */
  readonly glossaries: readonly GlossaryLabel[];
  /** The entries of the concepts that rules leave unmarked, as far as they are known. */
  readonly entries: ReadonlyMap<ConceptId, ConceptEntry>;
  readonly onRule: (change: SiteRuleChange) => void;
}

/** The site rules: a line for each, and one to add another. */
export function SiteRules({ rules, glossaries, entries, onRule }: SiteRulesProps): JSX.Element {
  const t = useTexts();
  return (
    <>
      <p class="soft small" id="site-rules-hint">
        {t('settings.denyWins')}
      </p>
      {rules.length === 0 ? (
        <p class="quiet soft">{t('settings.noRules')}</p>
      ) : (
        <ul class="plain site-rules" aria-label={t('settings.sites')}>
          {rules.map((rule, index) => (
            <RuleLine
              // Keyed by index, so that a rule keeps its line and the focus when its pattern
              // changes.
              key={index}
              rule={rule}
              others={rules.toSpliced(index, 1)}
              glossaries={glossaries}
              entries={entries}
              onRule={(changed) => onRule({ kind: 'put', pattern: rule.pattern, rule: changed })}
              onMark={(concept) =>
                onRule({
                  kind: 'concepts',
                  pattern: rule.pattern,
                  concepts: [concept],
                  marked: true,
                })
              }
            />
          ))}
        </ul>
      )}
      <NewRule rules={rules} onRule={onRule} />
    </>
  );
}

interface RuleLineProps {
  readonly rule: SiteRule;
  readonly others: readonly SiteRule[];
  readonly glossaries: readonly GlossaryLabel[];
  readonly entries: ReadonlyMap<ConceptId, ConceptEntry>;
  /** Called with the changed rule, or null to remove it. */
  readonly onRule: (rule: SiteRule | null) => void;
  /** Called with a concept that is to be marked again. */
  readonly onMark: (concept: ConceptId) => void;
}

function RuleLine(props: RuleLineProps): JSX.Element {
  const { rule, others: otherRules, glossaries, entries, onRule, onMark } = props;
  const t = useTexts();
  const { directions } = useSettingNames();
  const { pattern, marking, direction, ...others } = rule;
  const put = (change: Pick<SiteRule, 'marking' | 'direction'>): void =>
    onRule({ pattern, ...others, ...change });
  return (
    <li>
      <PatternField
        pattern={pattern}
        issueOf={(changed) => issueOf(changed, otherRules, t)}
        onPattern={(changed) => onRule({ ...rule, pattern: changed })}
      />
      <Select
        aria-label={t('settings.markingOf', { pattern })}
        choice={marking ?? ''}
        choices={[
          ['on', t('settings.markingOn')],
          ['off', t('settings.markingOff')],
          ['', t('settings.markingDefault')],
        ]}
        onChoice={(chosen) =>
          put({ ...without(direction), ...(chosen === '' ? {} : { marking: chosen }) })
        }
      />
      {marking !== 'off' && (
        <Select
          aria-label={t('settings.directionOf', { pattern })}
          choice={direction ?? ''}
          choices={[['', t('settings.directionDefault')], ...directions]}
          onChoice={(chosen) =>
            put({
              ...(marking === undefined ? {} : { marking }),
              ...(chosen === '' ? {} : { direction: chosen }),
            })
          }
        />
      )}
      <Button
        class="plain-button"
        aria-label={t('settings.removeRule', { pattern })}
        onClick={() => onRule(null)}
      >
        {t('settings.remove')}
      </Button>
      {marking !== 'off' && (
        <GlossaryChoice
          label={t('glossaries.forRule', { pattern })}
          glossaries={glossaries}
          chosen={rule.glossaries}
          onChosen={(chosen) => {
            const { glossaries: _before, ...kept } = rule;
            onRule(chosen === undefined ? kept : { ...kept, glossaries: chosen });
          }}
        />
      )}
      {marking !== 'off' && (
        <CheckBox
          on={rule.editors === true}
          onChange={(editors) => {
            const { editors: _before, ...kept } = rule;
            onRule(editors ? { ...kept, editors } : kept);
          }}
        >
          {t('settings.editorsOf', { pattern })}
        </CheckBox>
      )}
      {rule.unmarked !== undefined && (
        <UnmarkedConcepts
          pattern={pattern}
          concepts={rule.unmarked}
          entries={entries}
          onMark={onMark}
        />
      )}
    </li>
  );
}

function without(direction: SiteRule['direction']): Pick<SiteRule, 'direction'> {
  return direction === undefined ? {} : { direction };
}

function NewRule({ rules, onRule }: Pick<SiteRulesProps, 'rules' | 'onRule'>): JSX.Element {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const [issue, setIssue] = useState<string>();
  return (
    <form
      class="new-rule"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const pattern = patternOf(typed);
        const found = issueOf(pattern, rules, t);
        setIssue(found);
        if (found !== undefined) return;
        onRule({ kind: 'put', pattern, rule: { pattern, marking: 'off' } });
        setTyped('');
      }}
    >
      <div class="field">
        <label htmlFor="new-rule">{t('settings.pattern')}</label>
        <input
          id="new-rule"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          aria-invalid={issue !== undefined}
          aria-describedby="new-rule-hint new-rule-issue"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <p id="new-rule-hint" class="soft small">
          {t('settings.patternHint')}
        </p>
        <p id="new-rule-issue" class="field-error" role="alert">
          {issue}
        </p>
      </div>
      <Button type="submit">{t('settings.addRule')}</Button>
    </form>
  );
}

function issueOf(pattern: string, rules: readonly SiteRule[], t: Texts): string | undefined {
  if (!isUrlPattern(pattern)) return t('settings.patternBad');
  return rules.some((rule) => rule.pattern === pattern) ? t('settings.patternTwice') : undefined;
}
