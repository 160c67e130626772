import type { JSX } from 'preact';
import type { Team } from '../../glossary/model/glossary/team.ts';
import { useTexts } from '../texts/texts.tsx';
import { takingText, teamNeedsUser, teamStateText } from './team-text.ts';

/** How a team stands, in bold where it waits for the user. A screen reader says what is new, and not each entry that comes. */
export function TeamStateView({ team }: { readonly team: Team }): JSX.Element {
  const t = useTexts();
  const taking = team.state === 'taking' ? team.taking : undefined;
  const text = taking === undefined && teamStateText(t, team);
  return (
    <div class="team-state">
      <output>{teamNeedsUser(team) ? <strong>{text}</strong> : text}</output>
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
