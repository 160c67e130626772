import type { JSX } from 'preact';
import { ChoiceField, TextField } from '../../../components/form/Field.tsx';
import { glossaryName } from '../../../components/texts/glossary-name.ts';
import { useTexts } from '../../../components/texts/texts.tsx';
import { takesEntries, usualGlossary } from '../../../glossary/model/glossary/glossary.ts';
import type { ListedGlossaries } from '../../shared/own-pages/use-glossaries.ts';
import { type ImportPlace, readOnlyIn } from './import-place.ts';

interface ImportPlaceFieldsProps {
  readonly place: ImportPlace;
  readonly glossaries: ListedGlossaries;
  /** The name proposed for a new glossary. */
  readonly fileName: string;
  readonly onPlace: (place: ImportPlace) => void;
}

const EVERYWHERE = 'everywhere';
const NEW = 'new';

/**
 * Chooses where the entries go: into all glossaries that have them, into one, or into a new one.
 */
export function ImportPlaceFields(props: ImportPlaceFieldsProps): JSX.Element {
  const t = useTexts();
  const { place, glossaries, fileName, onPlace } = props;
  const all = glossaries.map(({ glossary }) => glossary);
  const takers = all.filter(takesEntries);
  const readOnly = readOnlyIn(glossaries);
  const own = usualGlossary(all);
  const everywhere: readonly (readonly [string, string])[] =
    own === undefined
      ? []
      : [[EVERYWHERE, t('importing.everywhere', { name: glossaryName(t, own) })]];
  return (
    <div class="field-row">
      <ChoiceField
        label={t('importing.into')}
        choice={place.kind === 'one' ? place.glossary : place.kind}
        choices={[
          ...everywhere,
          ...takers.map(
            (glossary) =>
              [glossary.id, t('importing.intoOne', { name: glossaryName(t, glossary) })] as const,
          ),
          [NEW, t('importing.intoNew')],
        ]}
        onChoice={(choice) => {
          if (choice === EVERYWHERE) onPlace({ kind: 'everywhere', readOnly: 'leave' });
          else if (choice === NEW) onPlace({ kind: 'new', name: fileName.replace(/\.\w+$/u, '') });
          else onPlace({ kind: 'one', glossary: choice });
        }}
      />
      {place.kind === 'everywhere' && own !== undefined && readOnly.length > 0 && (
        <ChoiceField
          label={t('importing.readOnly', {
            names: readOnly.map((glossary) => glossaryName(t, glossary)).join(', '),
          })}
          choice={place.readOnly}
          choices={[
            ['leave', t('importing.readOnlyOf.leave')],
            ['copy', t('importing.readOnlyOf.copy', { name: glossaryName(t, own) })],
          ]}
          onChoice={(choice) =>
            onPlace({ kind: 'everywhere', readOnly: choice === 'copy' ? 'copy' : 'leave' })
          }
        />
      )}
      {place.kind === 'new' && (
        <TextField
          place="newGlossary"
          label={t('glossaries.name')}
          text={place.name}
          onText={(name) => onPlace({ kind: 'new', name })}
        />
      )}
    </div>
  );
}
