import type { JSX } from 'preact';
import { FailureNotice } from '../../../../components/controls/FailureNotice.tsx';
import { ScrollRegion } from '../../../../components/controls/ScrollRegion.tsx';
import { teamFaultText } from '../../../../components/glossaries/team-text.ts';
import { memberName } from '../../../../components/texts/member-name.ts';
import { momentText } from '../../../../components/texts/date-text.ts';
import { useTexts } from '../../../../components/texts/texts.tsx';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import { request } from '../../../shared/messaging.ts';
import { useTeamChanges } from '../../../shared/own-pages/use-glossary.ts';
import { useLatest } from '../../../shared/own-pages/use-latest.ts';

interface TeamLogProps {
  readonly glossary: GlossaryId;
}

/** The latest changes of a team, with the entries that they were made to. */
export function TeamLog({ glossary }: TeamLogProps): JSX.Element {
  const t = useTexts();
  const { value, failure } = useLatest(
    () => request('listTeamLog', glossary),
    [glossary, useTeamChanges()],
  );
  if (failure !== undefined) return <FailureNotice message={failure} />;
  if (value === undefined) return <progress aria-label={t('subscription.asking')} />;
  if (!value.ok) return <p class="notice">{teamFaultText(t, value.fault)}</p>;
  if (value.value.length === 0) return <p class="small soft">{t('team.noLog')}</p>;
  return (
    <div class="differences">
      <p class="small soft">{t('team.logHint')}</p>
      <ScrollRegion label={t('team.log')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('team.logWhen')}</th>
              <th scope="col">{t('team.logWho')}</th>
              <th scope="col">{t('team.logWhat')}</th>
            </tr>
          </thead>
          <tbody>
            {value.value.map(({ concept, term, isDeleted, by, at }) => (
              <tr key={concept}>
                <td>
                  <time dateTime={at}>{momentText(t, at)}</time>
                </td>
                <td>{memberName(t, by)}</td>
                <td>
                  {isDeleted ? (
                    <>
                      {term === '' ? t('team.logGone') : term}{' '}
                      <span class="tag kind-gone">{t('team.logDeleted')}</span>
                    </>
                  ) : (
                    <a href={`#${encodeURIComponent(concept)}`}>{term}</a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}
