import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ReaderView } from '../../components/reader/ReaderView.tsx';
import { useTexts } from '../../components/texts/texts.tsx';
import { FIRST_LOOK, type TextLook } from '../../glossary/model/document/text-look.ts';
import { useDrop } from '../shared/own-pages/use-drop.ts';
import { ACCEPTED } from './opening/open-file.ts';
import { useOpenFile } from './page/use-open-file.ts';
import { useReaderKeys } from './page/use-reader-keys.ts';

/** The page that shows a file. `query` is the query of its address when the page was opened. */
export function Reader({ query }: { readonly query: string }): JSX.Element {
  const t = useTexts();
  const asked = new URLSearchParams(query);
  // Opening a file by hand removes `from` from the address, so it is read at each rendering.
  const from = new URLSearchParams(location.search).get('from') ?? '';
  const place = useRef<HTMLDivElement>(null);
  const [isOutlineOpen, setOutlineOpen] = useState(false);
  const opening = useOpenFile(t, place, asked);
  const { stage, name, file } = opening;
  const [look, changeLook] = useState(FIRST_LOOK);
  const pageAsked = useReaderKeys(file, look, changeLook);
  useEffect(() => {
    if (place.current !== null) setLook(place.current, look);
  }, [look]);
  const take = ([first]: readonly File[]): void => {
    if (first !== undefined) opening.open(first);
  };
  useDrop(take);
  useEffect(() => {
    document.title = `${name === '' ? t('reader.title') : name} – ${t('extension.name')}`;
  }, [name, t]);
  return (
    <ReaderView
      stage={stage}
      name={name}
      accept={ACCEPTED}
      pages={stage.state === 'open' ? file?.pages : undefined}
      look={
        stage.state === 'open' && file !== undefined && file.pages === undefined ? look : undefined
      }
      onLook={changeLook}
      isOutlineOpen={isOutlineOpen}
      original={/^https?:/u.test(from) ? from : undefined}
      pageAsked={pageAsked}
      documentRef={place}
      onPage={(page) => file?.pages?.goTo(page)}
      onZoom={(zoom) => file?.pages?.zoom(zoom)}
      onOutline={() => setOutlineOpen(!isOutlineOpen)}
      onTarget={(target) => document.getElementById(target)?.scrollIntoView({ block: 'start' })}
      onFiles={take}
      onText={(text) => opening.open(new File([text], t('reader.pasted'), { type: 'text/plain' }))}
      onEncoding={(encoding) => opening.readIn(encoding)}
      onPassword={(given) => opening.givePassword(given)}
      onCancel={() => opening.cancel()}
    />
  );
}

/** Applies a look to the text in an element (`document.css`). */
function setLook(place: HTMLElement, { scale, isSerif, isWide }: TextLook): void {
  place.style.setProperty('--text-scale', String(scale));
  place.toggleAttribute('data-serif', isSerif);
  place.toggleAttribute('data-wide', isWide);
}
