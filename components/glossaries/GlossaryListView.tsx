import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Glossary, GlossaryId } from '../../glossary/model/glossary/glossary.ts';
import { Button } from '../controls/Button.tsx';
import { glossaryName } from '../texts/glossary-name.ts';
import { GlossaryMark } from './GlossaryMark.tsx';
import { GlossaryRow, moveId, type GlossaryState } from './GlossaryRow.tsx';
import { useTexts } from '../texts/texts.tsx';

interface GlossaryListViewProps {
  /** The glossaries in use, in order of priority. */
  readonly glossaries: readonly { readonly glossary: Glossary; readonly entries: number }[];
  /** How a glossary stands that comes from an address; undefined for any other. */
  readonly stateOf: (glossary: GlossaryId) => GlossaryState | undefined;
  /** What is offered in the row of a glossary. */
  readonly offerOf: (glossary: GlossaryId) => ComponentChildren;
  /** The glossary that is open. */
  readonly open: GlossaryId | undefined;
  readonly readOnly: boolean;
  /** Shown below the line of the open glossary. */
  readonly detail: ComponentChildren;
  /** The form for a new glossary; absent when none is being made. */
  readonly newForm: ComponentChildren;
  /** Shown below the list. */
  readonly children: ComponentChildren;
  readonly onOpen: (glossary: GlossaryId | undefined) => void;
  readonly onNew: () => void;
  readonly onFile: () => void;
  readonly onAddress: () => void;
  readonly onTeam: () => void;
  readonly onSwitch: (glossary: GlossaryId, enabled: boolean) => void;
  /** Called with the complete new order. */
  readonly onOrder: (order: readonly GlossaryId[]) => void;
}

/**
 * The glossaries in order of priority, folded until the user opens them. The order is changed by
 * dragging, or by two buttons on each line, after which the new place is announced.
 */
export function GlossaryListView(props: GlossaryListViewProps): JSX.Element {
  const t = useTexts();
  const { glossaries, open, readOnly } = props;
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<GlossaryId>();
  const [isShown, setIsShown] = useState(false);
  const held = useRef<GlossaryId>(undefined);
  const moved = useRef<string>(undefined);
  const ids = glossaries.map(({ glossary }) => glossary.id);
  useEffect(() => {
    // A button loses the focus when its line is moved.
    if (moved.current !== undefined) document.getElementById(moved.current)?.focus();
    moved.current = undefined;
  }, [ids.join(' ')]);
  const put = (id: GlossaryId, place: number): void => {
    const found = glossaries.find(({ glossary }) => glossary.id === id);
    if (found === undefined || ids[place] === undefined || ids[place] === id) return;
    setSaid(
      t('glossaries.moved', {
        name: glossaryName(t, found.glossary),
        place: place + 1,
        count: ids.length,
      }),
    );
    props.onOrder(ids.filter((one) => one !== id).toSpliced(place, 0, id));
  };
  return (
    <details
      class="glossaries"
      open={isShown}
      onToggle={(event) => setIsShown(event.currentTarget.open)}
    >
      <summary>
        <h2>{t('glossaries.title')}</h2>
        <span class="glossary-marks small">
          {glossaries
            .filter(({ glossary }) => glossary.enabled)
            .map(({ glossary }) => (
              <GlossaryMark key={glossary.id} glossary={glossary} />
            ))}
        </span>
      </summary>
      <p class="small soft">{t('glossaries.hint')}</p>
      <ol class="plain" aria-label={t('glossaries.title')}>
        {glossaries.map(({ glossary, entries }, place) => (
          <GlossaryRow
            key={glossary.id}
            glossary={glossary}
            entries={entries}
            state={props.stateOf(glossary.id)}
            offer={props.offerOf(glossary.id)}
            isFirst={place === 0}
            isLast={place === ids.length - 1}
            isOpen={open === glossary.id}
            isDragged={dragged === glossary.id}
            readOnly={readOnly}
            onMove={(step) => {
              moved.current = moveId(glossary.id, step);
              put(glossary.id, place + step);
            }}
            onSwitch={(enabled) => props.onSwitch(glossary.id, enabled)}
            onOpen={() => props.onOpen(open === glossary.id ? undefined : glossary.id)}
            onDrag={(event) => {
              held.current = glossary.id;
              setDragged(glossary.id);
              // Firefox starts a drag only if it has data.
              event.dataTransfer?.setData('text/plain', glossaryName(t, glossary));
            }}
            onDragOver={(event) => {
              if (held.current !== undefined) event.preventDefault();
            }}
            onDrop={(event) => {
              if (held.current === undefined) return;
              event.preventDefault();
              put(held.current, place);
            }}
            onDragEnd={() => {
              held.current = undefined;
              setDragged(undefined);
            }}
          >
            {props.detail}
          </GlossaryRow>
        ))}
      </ol>
      <output class="hidden-text">{said}</output>
      {props.newForm ?? (
        <div class="form-actions">
          <Button disabled={readOnly} onClick={props.onNew}>
            {t('glossaries.new')}
          </Button>
          <Button disabled={readOnly} onClick={props.onFile}>
            {t('glossaries.fromFile')}
          </Button>
          <Button disabled={readOnly} onClick={props.onAddress}>
            {t('glossaries.fromAddress')}
          </Button>
          <Button disabled={readOnly} onClick={props.onTeam}>
            {t('glossaries.joinTeam')}
          </Button>
        </div>
      )}
      {props.children}
    </details>
  );
}
