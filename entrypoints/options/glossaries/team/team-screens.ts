/** What only a page with a team shows, in one part that is loaded when it is needed. */
import { EntryVersions } from './EntryVersions.tsx';
import { JoinTeam } from './JoinTeam.tsx';
import { LeaveTeam } from './LeaveTeam.tsx';
import { TeamDetail } from './TeamDetail.tsx';

/** The screens of teams. */
export const teamScreens = { EntryVersions, JoinTeam, LeaveTeam, TeamDetail };
