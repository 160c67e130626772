import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { ConceptEntry, KeptValue } from '../glossary/model/concept-entry.ts';
import { AdviceContext } from './FieldAdvice.tsx';
import { useTexts } from './texts.tsx';

/** What an entry has and no field of the form changes: links to other concepts, and what files said. */
export function EntryExtras({ entry }: { readonly entry: ConceptEntry }): JSX.Element | null {
  const t = useTexts();
  const { onOpen } = useContext(AdviceContext);
  const related = entry.related ?? [];
  const kept = keptOf(entry);
  if (related.length + kept.length === 0) return null;
  return (
    <dl class="entry-extras">
      {related.length > 0 && (
        <>
          <dt>{t('form.related')}</dt>
          {related.map(({ relation, concept }) => (
            <dd key={`${relation} ${concept}`}>
              {t(`relation.${relation}`)}:{' '}
              <a
                href={`#${encodeURIComponent(concept)}`}
                onClick={(event) => {
                  event.preventDefault();
                  onOpen(concept);
                }}
              >
                {concept}
              </a>
            </dd>
          ))}
        </>
      )}
      {kept.length > 0 && (
        <>
          <dt>{t('form.kept')}</dt>
          {kept.map(({ name, value }, index) => (
            <dd key={index}>
              {name}: {value}
            </dd>
          ))}
        </>
      )}
    </dl>
  );
}

function keptOf(entry: ConceptEntry): readonly KeptValue[] {
  const sections = entry.languageSections.flatMap(({ kept, termSections }) => [
    ...(kept ?? []),
    ...termSections.flatMap((term) => term.kept ?? []),
  ]);
  return [...(entry.kept ?? []), ...sections];
}
