import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../../../components/texts/texts.tsx';

interface LeaveTeamProps {
  /** How many changes were never sent. */
  readonly unsent: number;
  readonly readOnly: boolean;
  readonly onLeave: () => void;
}

/** Leaves a team, at once or, where changes were never sent, after saying so. */
export function LeaveTeam({ unsent, readOnly, onLeave }: LeaveTeamProps): JSX.Element {
  const t = useTexts();
  const [isAsking, setIsAsking] = useState(false);
  const wasAsked = useRef(false);
  const stay = useRef<HTMLButtonElement>(null);
  const leave = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isAsking) stay.current?.focus();
    else if (wasAsked.current) leave.current?.focus();
    wasAsked.current = isAsking;
  }, [isAsking]);
  if (!isAsking) {
    return (
      <button
        ref={leave}
        type="button"
        class="button"
        disabled={readOnly}
        onClick={() => (unsent > 0 ? setIsAsking(true) : onLeave())}
      >
        {t('team.leave')}
      </button>
    );
  }
  return (
    <div class="notice" role="alert">
      <p>{t('team.unsent', unsent)}</p>
      <div class="notice-actions">
        <button ref={stay} type="button" class="button" onClick={() => setIsAsking(false)}>
          {t('team.stay')}
        </button>
        <button type="button" class="button" disabled={readOnly} onClick={onLeave}>
          {t('team.leaveAnyway')}
        </button>
      </div>
    </div>
  );
}
