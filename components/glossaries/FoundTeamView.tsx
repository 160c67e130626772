import type { JSX } from 'preact';
import type { FoundTeam } from '../../glossary/model/glossary/team.ts';
import { useTexts } from '../texts/texts.tsx';
import { FoundFacts } from './FoundFacts.tsx';

/** The glossary of a team that was found at an address, and what may be done with it. It takes the focus. */
export function FoundTeamView({ found }: { readonly found: FoundTeam }): JSX.Element {
  const t = useTexts();
  return (
    <FoundFacts
      found={found}
      name={[t('team.nameThere'), found.name]}
      further={[[t('team.rights'), found.mayWrite ? t('team.mayWrite') : t('team.mayRead')]]}
    />
  );
}
