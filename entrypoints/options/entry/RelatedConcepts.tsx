import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { RelatedFields } from '../../../components/form/RelatedFields.tsx';
import type {
  ConceptEntry,
  ConceptId,
  RelatedConcept,
} from '../../../glossary/model/entry/concept-entry.ts';
import { request } from '../../shared/messaging.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';
import { usePage } from '../page-context.ts';

interface RelatedConceptsProps {
  /** The concept that the others are related to. */
  readonly concept: ConceptId;
  readonly related: readonly RelatedConcept[];
  readonly onRelated: (related: readonly RelatedConcept[]) => void;
  readonly onOpen: (concept: ConceptId) => void;
}

/** How many search results are shown. */
const FOUND_SHOWN = 8;

/** The related concepts of the entry in the form, and the search for further ones. */
export function RelatedConcepts(props: RelatedConceptsProps): JSX.Element {
  const { concept, related, onRelated, onOpen } = props;
  const { changes } = usePage();
  const [text, setText] = useState('');
  const ids = related.map((one) => one.concept);
  const named = useLatest(ids.length === 0 ? undefined : () => request('getConceptEntries', ids), [
    ids.join(' '),
    changes,
  ]);
  const wanted = text.trim();
  const search = useLatest(
    wanted === ''
      ? undefined
      : () =>
          request('searchEntries', {
            text: wanted,
            offset: 0,
            limit: FOUND_SHOWN + ids.length + 1,
          }),
    [wanted, changes],
  );
  const rows = wanted === '' ? [] : (search.value?.rows ?? []);
  return (
    <RelatedFields
      related={related}
      names={new Map(named.value?.map((entry) => [entry.id, nameInBoth(entry)]))}
      found={rows
        .map(({ entry }) => entry)
        .filter(({ id }) => id !== concept && !ids.includes(id))
        .slice(0, FOUND_SHOWN)
        .map((entry) => ({ concept: entry.id, name: nameInBoth(entry) }))}
      onFind={setText}
      onRelated={onRelated}
      onOpen={onOpen}
    />
  );
}

/** The first term, with the English one beside it. */
function nameInBoth({ languageSections: [first, ...others] }: ConceptEntry): string {
  const english = others.find(({ language }) => language.startsWith('en'));
  return [first, ...(english === undefined ? [] : [english])]
    .map(({ termSections: [{ term }] }) => term)
    .join(' · ');
}
