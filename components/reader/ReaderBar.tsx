import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../controls/Button.tsx';
import { FileButton } from '../exchange/FileButton.tsx';
import { useTexts } from '../texts/texts.tsx';
import { type Zoom, ZOOM_STEP } from '../../glossary/model/document/document-facts.ts';
import type { TextLook } from '../../glossary/model/document/text-look.ts';
import { TextLookControls } from './TextLookControls.tsx';

/** Where one is in a file that has pages. */
export interface PagePlace {
  readonly count: number;
  readonly current: number;
  /** The factor by which pages are drawn. */
  readonly scale: number;
}

export interface ReaderBarProps {
  /** What is shown; empty before there is anything. */
  readonly name: string;
  /** The files that the picker offers, as extensions. */
  readonly accept: string;
  readonly pages: PagePlace | undefined;
  /** How the text is set, where one without pages is shown. */
  readonly look: TextLook | undefined;
  readonly hasOutline: boolean;
  readonly isOutlineOpen: boolean;
  /** The address that the file came from. */
  readonly original: string | undefined;
  /** Counts the wishes to type a page, each of which takes the focus to the field. */
  readonly pageAsked: number;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onLook: (look: TextLook) => void;
  readonly onOutline: () => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The row above the document. */
export function ReaderBar(props: ReaderBarProps): JSX.Element {
  const t = useTexts();
  const { name, pages, original } = props;
  return (
    <header class="reader-bar">
      <h1 class={name === '' ? 'brand' : 'file-name'} title={name}>
        {name === '' ? t('extension.name') : name}
      </h1>
      {pages !== undefined && (
        <>
          <PageField {...props} pages={pages} />
          <div class="zoom">
            <Button
              class="icon-button"
              aria-label={t('reader.smaller')}
              title={t('reader.smaller')}
              onClick={() => props.onZoom(pages.scale / ZOOM_STEP)}
            >
              −
            </Button>
            <span class="scale small">{Math.round(pages.scale * 100)}%</span>
            <Button
              class="icon-button"
              aria-label={t('reader.larger')}
              title={t('reader.larger')}
              onClick={() => props.onZoom(pages.scale * ZOOM_STEP)}
            >
              +
            </Button>
            <FitButton onZoom={props.onZoom} />
          </div>
        </>
      )}
      {props.look !== undefined && <TextLookControls look={props.look} onLook={props.onLook} />}
      {props.hasOutline && (
        <Button class="plain-button" aria-expanded={props.isOutlineOpen} onClick={props.onOutline}>
          {t('reader.contents')}
        </Button>
      )}
      {original !== undefined && (
        <a class="button plain-button" href={original} rel="noreferrer">
          {t('reader.original')}
        </a>
      )}
      {name !== '' && (
        <FileButton label={t('reader.open')} accept={props.accept} onFiles={props.onFiles} />
      )}
    </header>
  );
}

/** Fits the page to the view, by turns in its width and as a whole. */
function FitButton({ onZoom }: Pick<ReaderBarProps, 'onZoom'>): JSX.Element {
  const t = useTexts();
  const [next, setNext] = useState<'width' | 'page'>('page');
  return (
    <Button
      class="plain-button fit-button"
      onClick={() => {
        onZoom(next);
        setNext(next === 'page' ? 'width' : 'page');
      }}
    >
      {next === 'page' ? t('reader.fitPage') : t('reader.fitWidth')}
    </Button>
  );
}

function PageField({
  pages,
  pageAsked,
  onPage,
}: ReaderBarProps & { readonly pages: PagePlace }): JSX.Element {
  const t = useTexts();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  useEffect(() => {
    if (pageAsked > 0) field.current?.select();
  }, [pageAsked]);
  return (
    <form
      class="page-field"
      onSubmit={(event) => {
        event.preventDefault();
        const page = Number(typed);
        if (typed !== undefined && Number.isInteger(page)) {
          onPage(Math.min(Math.max(page, 1), pages.count));
        }
        setTyped(undefined);
        field.current?.blur();
      }}
    >
      <input
        ref={field}
        inputMode="numeric"
        autocomplete="off"
        aria-label={t('reader.pageField')}
        value={typed ?? String(pages.current)}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyped(undefined)}
      />
      <span class="small soft">
        <span aria-hidden="true">/ {pages.count}</span>
        <span class="hidden-text">{t('reader.ofPages', { count: String(pages.count) })}</span>
      </span>
    </form>
  );
}
