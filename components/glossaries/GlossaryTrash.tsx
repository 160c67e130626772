import type { JSX } from 'preact';
import type { Glossary, GlossaryId } from '../../glossary/model/glossary/glossary.ts';
import { glossaryName } from '../texts/glossary-name.ts';
import { GlossaryLine } from './GlossaryLine.tsx';
import { dayText } from '../texts/date-text.ts';
import { useTexts } from '../texts/texts.tsx';

interface GlossaryTrashProps {
  readonly glossaries: readonly { readonly glossary: Glossary; readonly entries: number }[];
  readonly readOnly: boolean;
  readonly onRestore: (glossary: GlossaryId) => void;
  readonly onErase: (glossary: GlossaryId) => void;
}

/**
 * The glossaries in the trash, which can be restored or deleted for good; nothing if there are
 * none.
 */
export function GlossaryTrash(props: GlossaryTrashProps): JSX.Element | null {
  const t = useTexts();
  const { glossaries, readOnly, onRestore, onErase } = props;
  if (glossaries.length === 0) return null;
  return (
    <section class="glossary-trash" aria-labelledby="glossary-trash-heading">
      <h3 id="glossary-trash-heading">{t('glossaries.trash')}</h3>
      <ul class="plain">
        {glossaries.map(({ glossary, entries }) => {
          const name = glossaryName(t, glossary);
          const { id, deleted = '' } = glossary;
          const date = dayText(t, deleted);
          return (
            <GlossaryLine
              key={id}
              glossary={glossary}
              about={
                <span class="small soft">
                  {[t('glossaries.entries', entries), t('glossaries.deletedOn', { date })].join(
                    ' · ',
                  )}
                </span>
              }
              readOnly={readOnly}
              actions={[
                {
                  label: t('glossaries.restore'),
                  of: t('glossaries.restoreOf', { name }),
                  onPress: () => onRestore(id),
                },
                {
                  label: t('glossaries.erase'),
                  of: t('glossaries.eraseOf', { name }),
                  onPress: () => onErase(id),
                },
              ]}
            />
          );
        })}
      </ul>
    </section>
  );
}
