import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AnsweredGroup } from '../../glossary/model/check/answer.ts';
import { MoreRows } from '../controls/MoreRows.tsx';

const SHOWN = 100;

/** Findings as a list, of which more are shown when they are asked for. */
export function GroupList({
  groups,
  children,
}: {
  readonly groups: readonly AnsweredGroup[];
  readonly children: (group: AnsweredGroup) => JSX.Element;
}): JSX.Element {
  const [shown, setShown] = useState(SHOWN);
  return (
    <>
      <ul class="plain check-groups">{groups.slice(0, shown).map(children)}</ul>
      <MoreRows all={groups.length} shown={shown} onMore={() => setShown(shown + SHOWN)} />
    </>
  );
}
