import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../../components/controls/Button.tsx';
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
      <Button
        buttonRef={leave}
        disabled={readOnly}
        onClick={() => (unsent > 0 ? setIsAsking(true) : onLeave())}
      >
        {t('team.leave')}
      </Button>
    );
  }
  return (
    <div class="notice" role="alert">
      <p>{t('team.unsent', unsent)}</p>
      <div class="notice-actions">
        <Button buttonRef={stay} onClick={() => setIsAsking(false)}>
          {t('team.stay')}
        </Button>
        <Button disabled={readOnly} onClick={onLeave}>
          {t('team.leaveAnyway')}
        </Button>
      </div>
    </div>
  );
}
