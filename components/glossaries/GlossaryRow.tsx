import type { ComponentChildren, JSX } from 'preact';
import type { Glossary } from '../../glossary/model/glossary/glossary.ts';
import { glossaryName } from '../texts/glossary-name.ts';
import { GlossaryMark } from './GlossaryMark.tsx';
import { Button } from '../controls/Button.tsx';
import { StepButton } from '../controls/StepButton.tsx';
import { Switch } from '../controls/Switch.tsx';
import { languageName } from '../texts/term-names.ts';
import { numberText } from '../texts/number-text.ts';
import { useTexts } from '../texts/texts.tsx';

/** How a glossary from an address stands. */
export interface GlossaryState {
  readonly text: string;
  /** Whether it waits for a decision of the user, or for a sign-in. */
  readonly needsUser: boolean;
}

interface GlossaryRowProps {
  readonly glossary: Glossary;
  readonly entries: number;
  /** How it stands, where it comes from an address. */
  readonly state: GlossaryState | undefined;
  /** Shown behind that. */
  readonly offer: ComponentChildren;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isOpen: boolean;
  readonly isDragged: boolean;
  readonly readOnly: boolean;
  /** Shown below the line when it is open. */
  readonly children: ComponentChildren;
  readonly onMove: (step: 1 | -1) => void;
  readonly onSwitch: (enabled: boolean) => void;
  readonly onOpen: () => void;
  readonly onDrag: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
  readonly onDragEnd: () => void;
}

/** The `id` of a button that moves a glossary, used to give the focus back to it. */
export function moveId(glossary: string, step: 1 | -1): string {
  return `move-${step === 1 ? 'down' : 'up'}-${glossary}`;
}

/** The `id` of the button that opens a glossary, likewise. */
export function changeId(glossary: string): string {
  return `change-${glossary}`;
}

/** One glossary in the list: its place, its name, whether it is in use, and a way to change it. */
export function GlossaryRow(props: GlossaryRowProps): JSX.Element {
  const t = useTexts();
  const { glossary, isOpen, readOnly } = props;
  const { id, languages, enabled } = glossary;
  const name = glossaryName(t, glossary);
  return (
    <li class={`glossary-row ${props.isDragged ? 'dragged' : ''}`}>
      <div
        class="glossary-line"
        role="presentation"
        onDragOver={props.onDragOver}
        onDrop={props.onDrop}
      >
        <span
          class="drag-handle"
          title={t('glossaries.drag')}
          draggable={!readOnly}
          aria-hidden="true"
          onDragStart={props.onDrag}
          onDragEnd={props.onDragEnd}
        >
          ⠿
        </span>
        <span class="move-buttons">
          <StepButton
            id={moveId(id, -1)}
            step={-1}
            label={t('glossaries.moveUp', { name })}
            isIdle={readOnly || props.isFirst}
            onStep={props.onMove}
          />
          <StepButton
            id={moveId(id, 1)}
            step={1}
            label={t('glossaries.moveDown', { name })}
            isIdle={readOnly || props.isLast}
            onStep={props.onMove}
          />
        </span>
        <span class="glossary-about">
          <GlossaryMark glossary={glossary} />{' '}
          <span class="small soft">
            {[
              ...languages.map((language) => languageName(t, language)),
              t('glossaries.entries', props.entries, [numberText(t, props.entries)]),
            ].join(' · ')}
          </span>
          {glossary.comesFrom === 'team' && <span class="tag">{t('team.tag')}</span>}
          {glossary.readOnly && (
            <span class="tag">
              {glossary.comesFrom === 'subscription'
                ? t('origin.subscribed')
                : t('glossaries.readOnly')}
            </span>
          )}
          {props.state !== undefined && (
            <span class={`glossary-state small ${props.state.needsUser ? 'needs-user' : ''}`}>
              {props.state.text}
            </span>
          )}
          {props.offer}
        </span>
        <Switch
          label={t('glossaries.use', { name })}
          on={enabled}
          disabled={readOnly}
          onChange={props.onSwitch}
        />
        <Button
          id={changeId(id)}
          aria-expanded={isOpen}
          aria-label={t('glossaries.openOf', { name })}
          onClick={props.onOpen}
        >
          {t('glossaries.open')}
        </Button>
      </div>
      {isOpen && <div class="glossary-detail">{props.children}</div>}
    </li>
  );
}
