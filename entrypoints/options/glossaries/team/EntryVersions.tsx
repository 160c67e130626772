import type { JSX, RefObject } from 'preact';
import { FailureNotice } from '../../../../components/controls/FailureNotice.tsx';
import { TeamVersionsView } from '../../../../components/glossaries/TeamVersionsView.tsx';
import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import { request } from '../../../shared/messaging.ts';
import { useTeamChanges } from '../../../shared/own-pages/use-glossary.ts';
import { useLatest } from '../../../shared/own-pages/use-latest.ts';
import { usePage } from '../../page-context.ts';
import { useDecision } from '../use-decision.ts';

interface EntryVersionsProps {
  readonly glossary: GlossaryId;
  readonly concept: ConceptId;
  /** What the entry is called. */
  readonly term: string;
  /** Gets the focus when it was decided. */
  readonly stays?: RefObject<HTMLElement | null>;
  /** Called when it was decided. */
  readonly onSettled?: () => void;
}

/** The versions of an entry of a team with the decision between them; nothing where it has one. */
export function EntryVersions(props: EntryVersionsProps): JSX.Element | null {
  const { glossary, concept, term, stays, onSettled } = props;
  const { changes, readOnly } = usePage();
  const { decide, failure, isBusy } = useDecision(stays);
  const found = useLatest(
    () => request('getTeamVersions', glossary, concept),
    [glossary, concept, changes, useTeamChanges()],
  );
  const trouble = failure ?? found.failure;
  const versions = found.value ?? undefined;
  return (
    <>
      {trouble !== undefined && <FailureNotice message={trouble} />}
      {versions !== undefined && (
        <TeamVersionsView
          // What was chosen was between these versions.
          key={versions.versions.map(({ rev }) => rev).join(' ')}
          term={term}
          found={versions}
          readOnly={readOnly || isBusy}
          onSettle={(entry) =>
            decide(async () => {
              const revs = versions.versions.map(({ rev }) => rev);
              const result = await request('settleTeamVersions', glossary, concept, entry, revs);
              if (result.ok) onSettled?.();
              return result;
            })
          }
        />
      )}
    </>
  );
}
