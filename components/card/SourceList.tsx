import type { JSX } from 'preact';
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
              <Title title={title ?? url ?? ''} url={url} />
            </>
          )}
          <DateBehind date={date} />
        </li>
      ))}
    </ul>
  );
}

interface TitleProps {
  readonly title: string;
  readonly url: string | undefined;
}

/** The title of a document, which leads to it. */
function Title({ title, url }: TitleProps): JSX.Element {
  const cited = <cite>{title}</cite>;
  // Entries come from files of others, and a script in an address must never become a link.
  const isLink = url !== undefined && isWebAddress(url);
  return isLink ? <PressedLink href={url}>{cited}</PressedLink> : cited;
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
      <Title title={source.title} url={source.url} />
      {source.issuer !== undefined && `, ${source.issuer}`}
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
