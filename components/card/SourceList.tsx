import type { ComponentChildren, JSX } from 'preact';
import type { Source } from '../../glossary/model/entry/concept-entry.ts';
import type { LabelledExample } from '../../glossary/model/entry/term-examples.ts';
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

/** Sentences in which terms of an entry were met, with the page of each and the day. */
export function ExampleList(props: { readonly examples: readonly LabelledExample[] }): JSX.Element {
  return (
    <ul class="examples">
      {props.examples.map(({ sentence, language, title, url, date }) => (
        <li key={`${sentence} ${date ?? ''} ${url ?? ''}`}>
          <q lang={language}>{sentence}</q>
          {(title ?? url) !== undefined && (
            <>
              {' '}
              <LinkTo url={url}>
                <cite>{title ?? url}</cite>
              </LinkTo>
            </>
          )}
          <DateBehind date={date} />
        </li>
      ))}
    </ul>
  );
}

interface LinkToProps {
  readonly url: string | undefined;
  readonly children: ComponentChildren;
}

/** The name of a document or of its issuer, which leads there if an address is known. */
function LinkTo({ url, children }: LinkToProps): JSX.Element {
  // Entries come from files of others, and a script in an address must never become a link.
  const isLink = url !== undefined && isWebAddress(url);
  return isLink ? <PressedLink href={url}>{children}</PressedLink> : <>{children}</>;
}

function DateBehind({ date }: { readonly date: string | undefined }): JSX.Element | null {
  if (date === undefined) return null;
  return (
    <>
      {', '}
      <time dateTime={date}>{date}</time>
    </>
  );
}

function Citation({ source }: { readonly source: Source }): JSX.Element {
  const t = useTexts();
  return (
    <>
      <LinkTo url={source.url}>
        <cite>{source.title}</cite>
      </LinkTo>
      {source.issuer !== undefined && (
        <>
          {', '}
          <LinkTo url={source.url === undefined ? source.issuerUrl : undefined}>
            {source.issuer}
          </LinkTo>
        </>
      )}
      <DateBehind date={source.date} />
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
