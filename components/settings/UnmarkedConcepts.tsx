import type { JSX } from 'preact';
import type { ConceptEntry, ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import { EVERYWHERE } from '../../glossary/model/settings/url-pattern.ts';
import { sidesOf } from '../../glossary/model/entry/sides.ts';
import { Button } from '../controls/Button.tsx';
import { interfaceLanguage, useTexts } from '../texts/texts.tsx';

interface UnmarkedConceptsProps {
  readonly pattern: string;
  /** At least one. */
  readonly concepts: readonly ConceptId[];
  /** The entries that are known; a concept without one is shown by its id. */
  readonly entries: ReadonlyMap<ConceptId, ConceptEntry>;
  readonly onMark: (concept: ConceptId) => void;
}

/** The concepts that a rule leaves unmarked, folded, each with a button to mark it again. */
export function UnmarkedConcepts(props: UnmarkedConceptsProps): JSX.Element {
  const t = useTexts();
  const { concepts, entries, onMark } = props;
  const pattern = props.pattern === EVERYWHERE ? t('settings.allPages') : props.pattern;
  return (
    <details class="unmarked-concepts">
      <summary class="small">
        {t('settings.unmarkedOn', { pattern })} <span class="soft">{concepts.length}</span>
      </summary>
      <ul class="plain" aria-label={t('settings.unmarkedOn', { pattern })}>
        {concepts.map((concept) => {
          const entry = entries.get(concept);
          const { own, equivalents } =
            entry === undefined
              ? { own: [], equivalents: [] }
              : sidesOf(entry, 'Hans', interfaceLanguage(t));
          const term = own[0]?.term ?? equivalents[0]?.term ?? concept;
          return (
            <li key={concept}>
              <span lang={own[0]?.languages[0]}>{term}</span>{' '}
              <span class="soft" lang={equivalents[0]?.languages[0]}>
                {own.length > 0 && equivalents[0]?.term}
              </span>
              <Button
                class="plain-button small"
                aria-label={t('settings.markAgainOf', { term, pattern })}
                onClick={() => onMark(concept)}
              >
                {t('settings.markAgain')}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
