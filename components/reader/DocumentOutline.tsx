import type { JSX } from 'preact';
import { useTexts } from '../texts/texts.tsx';
import type { OutlineItem } from '../../glossary/model/document/document-facts.ts';

interface DocumentOutlineProps {
  readonly items: readonly OutlineItem[];
  readonly onTarget: (target: string) => void;
}

/** A file's table of contents. */
export function DocumentOutline({ items, onTarget }: DocumentOutlineProps): JSX.Element {
  const t = useTexts();
  return (
    <nav class="outline" aria-label={t('reader.contents')}>
      <p class="outline-title small soft" aria-hidden="true">
        {t('reader.contents')}
      </p>
      <OutlineList items={items} onTarget={onTarget} />
    </nav>
  );
}

function OutlineList({ items, onTarget }: DocumentOutlineProps): JSX.Element {
  return (
    <ul class="plain">
      {items.map(({ title, target, items: inner }, at) => (
        // Entries never change their places, and may be called the same.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={at}>
          {target === undefined ? (
            <span class="outline-entry soft">{title}</span>
          ) : (
            <a
              class="outline-entry"
              href={`#${target}`}
              onClick={(event) => {
                event.preventDefault();
                onTarget(target);
              }}
            >
              {title}
            </a>
          )}
          {inner.length > 0 && <OutlineList items={inner} onTarget={onTarget} />}
        </li>
      ))}
    </ul>
  );
}
