import { expect, test, vi, type Mock } from 'vitest';
import { CYBERSPACE } from '../fixtures/fixtures.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../glossary/model/settings/settings.ts';
import type { SiteRuleChange } from '../../glossary/model/settings/site-rule-change.ts';
import { accessibilityIssues, renderView, type Rendered } from '../fixtures/render-fixture.tsx';
import { SettingsView } from './SettingsView.tsx';

function rendered(settings: Partial<Settings> = {}): Rendered & {
  readonly onChange: Mock<(change: Partial<Settings>) => void>;
  readonly onSiteRule: Mock<(change: SiteRuleChange) => void>;
} {
  const onChange = vi.fn<(change: Partial<Settings>) => void>();
  const onSiteRule = vi.fn<(change: SiteRuleChange) => void>();
  const view = renderView(
    <SettingsView
      file={undefined}
      settings={{ ...DEFAULT_SETTINGS, ...settings }}
      glossaries={[
        { id: 'own', name: '', colour: 'purple' },
        { id: 'curated', name: '', colour: 'amber' },
      ]}
      entries={new Map([[CYBERSPACE.id, CYBERSPACE]])}
      notices={undefined}
      preview={undefined}
      readOnly={false}
      onChange={onChange}
      onSiteRule={onSiteRule}
      onOpenGlossary={vi.fn<() => void>()}
    />,
  );
  return { ...view, onChange, onSiteRule };
}

test('the settings are accessible', async () => {
  const { element } = rendered({
    siteRules: [
      { pattern: 'example.org', marking: 'off' },
      { pattern: '*.net', direction: 'zh' },
    ],
  });
  expect(await accessibilityIssues(element)).toEqual([]);
});

test('a choice is one change', async () => {
  const { view, user, onChange } = rendered();
  await user.selectOptions(view.getByLabelText('Line'), 'wavy');
  expect(onChange).toHaveBeenLastCalledWith({ markLine: 'wavy' });
  await user.click(view.getByRole('switch', { name: 'A tint behind the text' }));
  expect(onChange).toHaveBeenLastCalledWith({ markTint: false });
});

test('marks that look different are said to be seen by pages', () => {
  expect(rendered().view.queryByText(/A page can see/u)).toBeNull();
  const { view } = rendered({ markColoursBy: 'glossary' });
  expect(view.getByText(/A page can see/u)).toBeDefined();
});

test('marks that nobody could see are pointed out', () => {
  const { view } = rendered({ markLine: 'none', markTint: false });
  expect(view.getByText(/cannot be seen/u)).toBeDefined();
});

test('a delay that is no number is not taken', async () => {
  const { view, user, onChange } = rendered();
  const field = view.getByLabelText('Delay (milliseconds)');
  await user.clear(field);
  await user.type(field, '-1');
  expect(onChange).not.toHaveBeenCalledWith({ hoverDelay: -1 });
  await user.clear(field);
  await user.type(field, '400');
  expect(onChange).toHaveBeenLastCalledWith({ hoverDelay: 400 });
});

test('a rule is added for what was typed or pasted, switched off', async () => {
  const { view, user, onSiteRule } = rendered();
  await user.type(view.getByLabelText('Site'), 'https://Example.org/news/*{Enter}');
  expect(onSiteRule).toHaveBeenLastCalledWith({
    kind: 'put',
    pattern: 'example.org/news/*',
    rule: { pattern: 'example.org/news/*', marking: 'off' },
  });
});

test('what is no site, and a site that is there already, is refused in words', async () => {
  const { view, user, onSiteRule } = rendered({
    siteRules: [{ pattern: 'example.org', marking: 'off' }],
  });
  await user.type(view.getByLabelText('Site'), 'two words{Enter}');
  expect(view.getByRole('alert').textContent).toContain('not the address');
  await user.clear(view.getByLabelText('Site'));
  await user.type(view.getByLabelText('Site'), 'example.org{Enter}');
  expect(view.getByRole('alert').textContent).toContain('already');
  expect(onSiteRule).not.toHaveBeenCalled();
});

test('the pattern of a rule is changed where it stands, and the rest of the rule is kept', async () => {
  const rule = { pattern: 'example.org', marking: 'off', direction: 'zh' } as const;
  const { view, user, onSiteRule } = rendered({ siteRules: [{ pattern: '*.gov.cn' }, rule] });
  const field = view.getByLabelText('Site: example.org');
  await user.clear(field);
  await user.type(field, 'https://Example.org/news/*{Enter}');
  expect(onSiteRule).toHaveBeenCalledExactlyOnceWith({
    kind: 'put',
    pattern: 'example.org',
    rule: { ...rule, pattern: 'example.org/news/*' },
  });
});

test('a pattern that was only passed through is left as it was written', async () => {
  const siteRules = [{ pattern: 'Example.org/News/*' }];
  const { view, user, onSiteRule } = rendered({ siteRules });
  await user.click(view.getByLabelText('Site: Example.org/News/*'));
  await user.tab();
  expect(onSiteRule).not.toHaveBeenCalled();
});

test('a pattern that cannot stand is explained below it, and Escape puts the old one back', async () => {
  const siteRules = [{ pattern: '*.gov.cn' }, { pattern: 'example.org' }];
  const { view, user, onSiteRule } = rendered({ siteRules });
  const field = view.getByLabelText<HTMLInputElement>('Site: example.org');
  await user.clear(field);
  await user.type(field, 'two words{Enter}');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(view.getByText(/not the address/u).id).toBe(field.getAttribute('aria-describedby'));
  await user.clear(field);
  await user.type(field, '*.gov.cn{Enter}');
  expect(view.getByText(/already/u)).toBeDefined();
  await user.keyboard('{Escape}');
  expect(field.value).toBe('example.org');
  expect(field.getAttribute('aria-invalid')).toBe('false');
  expect(onSiteRule).not.toHaveBeenCalled();
});

test('a rule is changed in one part and removed', async () => {
  const rule = { pattern: 'example.org', marking: 'off', glossaries: ['a'] } as const;
  const { view, user, onSiteRule } = rendered({ siteRules: [rule] });
  // What is not marked has no languages.
  expect(view.queryByLabelText('Terms: example.org')).toBeNull();
  await user.selectOptions(view.getByLabelText('Marking: example.org'), 'on');
  const put = { kind: 'put', pattern: 'example.org' } as const;
  expect(onSiteRule).toHaveBeenLastCalledWith({ ...put, rule: { ...rule, marking: 'on' } });
  await user.selectOptions(view.getByLabelText('Marking: example.org'), '');
  expect(onSiteRule).toHaveBeenLastCalledWith({
    ...put,
    rule: { pattern: 'example.org', glossaries: ['a'] },
  });
  await user.click(view.getByRole('button', { name: 'Remove the rule: example.org' }));
  expect(onSiteRule).toHaveBeenLastCalledWith({ ...put, rule: null });
});

test('the concepts that a rule leaves unmarked are listed, and marked again one by one', async () => {
  const rule = { pattern: 'example.org', unmarked: [CYBERSPACE.id, 'concept-gone'] };
  const { view, user, element, onSiteRule } = rendered({ siteRules: [rule] });
  await user.click(view.getByText(/^Left unmarked: example\.org/u));
  const list = view.getByRole('list', { name: 'Left unmarked: example.org' });
  expect(list.textContent).toMatch(/网络空间.*cyberspace.*concept-gone/u);
  expect(await accessibilityIssues(element)).toEqual([]);
  await user.click(view.getByRole('button', { name: 'Mark “网络空间” again: example.org' }));
  expect(onSiteRule).toHaveBeenCalledExactlyOnceWith({
    kind: 'concepts',
    pattern: 'example.org',
    concepts: [CYBERSPACE.id],
    marked: true,
  });
});

test('concepts that are left unmarked everywhere are said to be so in words', () => {
  const { view } = rendered({ siteRules: [{ pattern: '*:*', unmarked: [CYBERSPACE.id] }] });
  expect(view.getByRole('list', { name: 'Left unmarked: all pages', hidden: true })).toBeDefined();
});

test('what is left unmarked stays where another part of the rule changes', async () => {
  const rule = { pattern: 'example.org', marking: 'on', unmarked: ['concept-a'] } as const;
  const { view, user, onSiteRule } = rendered({ siteRules: [rule] });
  await user.selectOptions(view.getByLabelText('Terms: example.org'), 'zh');
  const put = { kind: 'put', pattern: 'example.org' };
  expect(onSiteRule).toHaveBeenCalledWith({ ...put, rule: { ...rule, direction: 'zh' } });
});

test('a rule is given some glossaries alone, and all again', async () => {
  const siteRules = [{ pattern: 'example.org', direction: 'zh' }] as const;
  const { view, user, onSiteRule } = rendered({ siteRules });
  await user.click(view.getByText(/^Glossaries for example\.org/u));
  await user.click(view.getByRole('checkbox', { name: 'My glossary' }));
  expect(onSiteRule).toHaveBeenCalledWith({
    kind: 'put',
    pattern: 'example.org',
    rule: { pattern: 'example.org', direction: 'zh', glossaries: ['curated'] },
  });
});

test('a rule that names some glossaries says how many, and is rid of them', async () => {
  const siteRules = [{ pattern: 'example.org', direction: 'zh', glossaries: ['own'] }] as const;
  const { view, user, onSiteRule } = rendered({ siteRules });
  await user.click(view.getByText('1 of 2'));
  await user.click(view.getByRole('checkbox', { name: 'Termlight glossary' }));
  expect(onSiteRule).toHaveBeenCalledWith({
    kind: 'put',
    pattern: 'example.org',
    rule: { pattern: 'example.org', direction: 'zh' },
  });
});
