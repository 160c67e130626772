import type { JSX } from 'preact';
import { useTexts } from '../texts/texts.tsx';
import type { CardSide } from '../../glossary/model/settings/settings.ts';
import type { CardMove } from '../../glossary/model/page/card-move.ts';

export interface CardBarProps {
  /** The text on the page that the card is about. */
  readonly text: string;
  readonly lang: string;
  readonly isPinned: boolean;
  /** Absent while the card shows the concept that it was opened for. */
  readonly onBack: (() => void) | undefined;
  /** The side of its line that the card prefers; undefined where it has no choice. */
  readonly side: CardSide | undefined;
  readonly onSide: (side: CardSide) => void;
  readonly onPin: () => void;
  /** The pointer was pressed on the bar. */
  readonly onDrag: (event: PointerEvent) => void;
  /** The user moves the card by the button or the arrow keys. */
  readonly onMove: (to: CardMove) => void;
  readonly onClose: () => void;
}

const ARROWS: Readonly<Record<string, CardMove>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const OTHER_SIDE = { below: 'above', above: 'below' } as const;

/** An arrow away from the line, to a side of it. */
const SIDE_PATHS: Readonly<Record<CardSide, string>> = {
  above: 'M3 13h10M8 10V3M5 6l3-3 3 3',
  below: 'M3 3h10M8 6v7M5 10l3 3 3-3',
};

/** The top bar of a card: the term, and the buttons for the card as a whole. */
export function CardBar(props: CardBarProps): JSX.Element {
  const { text, lang, isPinned, side, onBack, onSide, onPin, onDrag, onMove, onClose } = props;
  const t = useTexts();
  const other = side === undefined ? undefined : OTHER_SIDE[side];
  return (
    <header class="bar" onPointerDown={onDrag}>
      {onBack !== undefined && (
        <IconButton label={t('card.back')} path="M10 3 5 8l5 5" onClick={onBack} />
      )}
      <span class="about" lang={lang}>
        {text}
      </span>
      {other !== undefined && (
        <IconButton
          label={t(`card.${other}.open`)}
          path={SIDE_PATHS[other]}
          onClick={() => onSide(other)}
        />
      )}
      {isPinned ? (
        <IconButton
          label={t('card.move')}
          path="M8 2v12M2 8h12M6 4l2-2 2 2M6 12l2 2 2-2M4 6 2 8l2 2M12 6l2 2-2 2"
          onClick={() => onMove('nextCorner')}
          onKeyDown={(event) => {
            const to = ARROWS[event.key];
            if (to === undefined) return;
            event.preventDefault();
            onMove(to);
          }}
        />
      ) : (
        <IconButton
          label={t('card.pin')}
          path="M6 2h4M7 2v5L4.5 9.5h7L9 7V2M8 9.5V14"
          onClick={onPin}
        />
      )}
      <IconButton label={t('card.close')} path="M4 4l8 8M12 4l-8 8" onClick={onClose} />
    </header>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly path: string;
  readonly onClick: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

function IconButton({ label, path, onClick, onKeyDown }: IconButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="icon"
      aria-label={label}
      title={label}
      onClick={onClick}
      {...(onKeyDown === undefined ? {} : { onKeyDown })}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
