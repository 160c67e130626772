import type { JSX } from 'preact';
import type { Team } from '../../glossary/model/glossary/team.ts';
import { useTexts } from '../texts/texts.tsx';
import { takingText, teamStateText } from './team-text.ts';

/** How a team stands. A screen reader says what is new, and not each entry that comes. */
export function TeamStateView({ team }: { readonly team: Team }): JSX.Element {
  const t = useTexts();
  const taking = team.state === 'taking' ? team.taking : undefined;
  return (
    <div class="team-state">
      <output>{taking === undefined && <strong>{teamStateText(t, team)}</strong>}</output>
      {taking !== undefined && (
        <>
          <p aria-hidden="true">{takingText(t, team)}</p>
          <progress
            aria-label={takingText(t, team)}
            value={taking.taken}
            max={Math.max(1, taking.total)}
          />
        </>
      )}
    </div>
  );
}
