import type { JSX } from 'preact';
import { useTexts, type Texts } from '../texts/texts.tsx';
import type { Notice, PageSpan } from '../../glossary/model/document/document-facts.ts';

/** What a person should know of a file that is shown. */
export function NoticeList({ notices }: { readonly notices: readonly Notice[] }): JSX.Element {
  const t = useTexts();
  return (
    <>
      {notices.map((notice) => (
        <NoticeText key={notice.kind} title={titleOf(t, notice)} text={hintOf(t, notice)} />
      ))}
    </>
  );
}

function NoticeText({
  title,
  text,
}: {
  readonly title: string;
  readonly text: string;
}): JSX.Element {
  return (
    <output class="notice">
      <span>{text === '' ? title : <strong>{title}</strong>}</span>
      {text !== '' && <span class="small">{text}</span>}
    </output>
  );
}

function titleOf(t: Texts, notice: Notice): string {
  switch (notice.kind) {
    case 'withoutText':
      return t('reader.withoutText');
    case 'pagesWithoutText':
      return t('reader.pagesWithoutText', { pages: spansText(notice.pages) });
    case 'pagesUnreadable':
      return t('reader.pagesUnreadable', { pages: spansText(notice.pages) });
    case 'pagesLeftOut':
      return t('reader.pagesLeftOut', {
        shown: String(notice.shown),
        total: String(notice.total),
      });
    case 'chaptersLeftOut':
      return t('reader.chaptersLeftOut', { names: notice.names.join(' · ') });
  }
  return notice satisfies never;
}

function hintOf(t: Texts, notice: Notice): string {
  return notice.kind === 'withoutText' ? t('reader.withoutTextHint') : '';
}

/** So many spans are named at most. */
const MOST_SPANS = 12;

/** `3–9, 12`, and an ellipsis for what is too much to read. */
function spansText(spans: readonly PageSpan[]): string {
  const named = spans
    .slice(0, MOST_SPANS)
    .map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`));
  return [...named, ...(spans.length > MOST_SPANS ? ['…'] : [])].join(', ');
}
