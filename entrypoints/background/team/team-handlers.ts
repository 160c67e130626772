import type { Handlers } from '../../../glossary/messages/protocol.ts';
import type { TeamRequests } from '../../../glossary/messages/team-requests.ts';
import { refused } from '../../../glossary/model/entry/issue.ts';
import { missingGlossary } from '../../../glossary/model/glossary/glossary-list.ts';

/** Answers the calls about teams, of which there are none yet. */
export function teamHandlers(): Handlers<TeamRequests> {
  const none = { total: 0, rows: [] };
  const missing = () => refused(missingGlossary());
  return {
    lookAtTeam: () => ({ ok: false, fault: 'notReached' }),
    joinTeam: () => ({ ok: false, fault: 'notReached' }),
    listTeams: () => [],
    syncTeam: () => null,
    waitForTeams: () => false,
    signInToTeam: () => null,
    leaveTeam: missing,
    listTeamChanges: () => none,
    takeBackTeamChanges: missing,
    copyTeamChanges: missing,
    listTeamVersions: () => none,
    getTeamVersions: () => null,
    settleTeamVersions: missing,
    listGoneEntries: () => none,
    settleGoneEntries: () => null,
    settleOtherTeam: missing,
    getTeamHistory: () => ({ ok: false, fault: 'notReached' }),
    listTeamLog: () => ({ ok: false, fault: 'notReached' }),
  };
}
