import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../../components/controls/Button.tsx';
import { Disclosure } from '../../../components/controls/Disclosure.tsx';
import { Switch } from '../../../components/controls/Switch.tsx';
import { GlossaryMark } from '../../../components/glossaries/GlossaryMark.tsx';
import { EntryDetails } from '../../../components/panel/EntryDetails.tsx';
import { glossaryName } from '../../../components/texts/glossary-name.ts';
import { regionName, subjectFieldName } from '../../../components/texts/term-names.ts';
import { useTexts } from '../../../components/texts/texts.tsx';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { type Glossary, usualGlossary } from '../../../glossary/model/glossary/glossary.ts';
import { EVERYWHERE } from '../../../glossary/model/settings/url-pattern.ts';
import { issueText } from '../../../components/texts/issue-text.ts';
import { request } from '../../shared/messaging.ts';
import { newConceptId } from '../../shared/new-id.ts';
import { useSettings } from '../../shared/own-pages/use-glossary.ts';
import { usePage } from '../page-context.ts';

interface FixedEntryProps {
  readonly title: string;
  readonly entry: ConceptEntry;
  /** The read-only glossary that it is in. */
  readonly glossary: Glossary;
  /** All glossaries, in order of priority. */
  readonly glossaries: readonly Glossary[];
  /** A text to try the entry on. */
  readonly trial: ComponentChildren;
  readonly onOpen: (concept: ConceptId) => void;
  readonly onClose: () => void;
}

/**
 * An entry in a read-only glossary. It can be copied to another glossary, and left unmarked on all
 * pages. Its title takes the focus when it opens.
 */
export function FixedEntry(props: FixedEntryProps): JSX.Element {
  const t = useTexts();
  const { title, entry, glossary, glossaries, onOpen } = props;
  const { readOnly, attempt, tellChange } = usePage();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const rules = useSettings().value?.siteRules;
  const unmarked = rules?.find(({ pattern }) => pattern === EVERYWHERE)?.unmarked ?? [];
  const into = usualGlossary(glossaries);
  const copy = async (target: Glossary): Promise<void> => {
    const id = newConceptId();
    const saved = await request('saveConceptEntry', { ...entry, id }, target.id);
    if (!saved.ok) throw new Error(issueText(t, saved.issues[0]));
    await tellChange();
    onOpen(id);
  };
  const facts = [
    ...(entry.subjectField === undefined ? [] : [subjectFieldName(t, entry.subjectField)]),
    ...(entry.jurisdiction === undefined ? [] : [regionName(t, entry.jurisdiction)]),
  ];
  return (
    <section class="fixed-entry" aria-labelledby="entry-form-title">
      <h2 ref={heading} id="entry-form-title" tabIndex={-1}>
        {title}
      </h2>
      <p class="small">
        <GlossaryMark glossary={glossary} />
        {facts.map((fact) => ` · ${fact}`).join('')}
      </p>
      <p class="notice">
        {glossary.comesFrom === 'subscription'
          ? t('entry.subscribedNotice')
          : t('glossaries.readOnlyHint')}
      </p>
      <EntryDetails entry={entry} script="Hans" />
      <Switch
        label={t('entry.unmark')}
        on={unmarked.includes(entry.id)}
        disabled={rules === undefined}
        onChange={(isUnmarked) =>
          attempt(() =>
            request('changeSiteRule', {
              kind: 'concepts',
              pattern: EVERYWHERE,
              concepts: [entry.id],
              marked: !isUnmarked,
            }),
          )
        }
      />
      <Disclosure summary={t('trial.inForm')}>{props.trial}</Disclosure>
      <div class="form-actions">
        {into !== undefined && (
          <Button class="primary" disabled={readOnly} onClick={() => attempt(() => copy(into))}>
            {t('entry.copyTo', { name: glossaryName(t, into) })}
          </Button>
        )}
        <Button onClick={props.onClose}>{t('form.close')}</Button>
      </div>
    </section>
  );
}
