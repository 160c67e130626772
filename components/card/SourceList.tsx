import type { JSX } from 'preact';
import type { Source } from '../../glossary/model/entry/concept-entry.ts';
import { isWebAddress } from '../../glossary/model/entry/validate-source.ts';
import { useTexts } from '../texts/texts.tsx';
import { PressedLink } from './PressedLink.tsx';

/** Sources as citations: title, issuer, date, and whether the document itself was read. */
export function SourceList({ sources }: { readonly sources: readonly Source[] }): JSX.Element {
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={`${source.title} ${source.date ?? ''} ${source.url ?? ''}`}>
          <Citation source={source} />
        </li>
      ))}
    </ul>
  );
}

function Citation({ source }: { readonly source: Source }): JSX.Element {
  const t = useTexts();
  const { title, url } = source;
  // Entries come from files of others, and a script in an address must never become a link.
  const isLink = url !== undefined && isWebAddress(url);
  return (
    <>
      {isLink ? (
        <PressedLink href={url}>
          <cite>{title}</cite>
        </PressedLink>
      ) : (
        <cite>{title}</cite>
      )}
      {source.issuer !== undefined && `, ${source.issuer}`}
      {source.date !== undefined && (
        <>
          {', '}
          <time dateTime={source.date}>{source.date}</time>
        </>
      )}
      {source.evidence !== undefined && (
        <>
          {' '}
          <small class={`evidence ${source.evidence}`}>
            {source.evidence === 'seen' ? t('source.seen') : t('source.named')}
          </small>
        </>
      )}
    </>
  );
}
