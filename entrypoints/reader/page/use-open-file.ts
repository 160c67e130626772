import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Texts } from '../../../components/texts/texts.tsx';
import type { Encoding } from '../../../glossary/exchange/file/encoding.ts';
import type { DocumentProgress } from '../../../glossary/model/document/document-facts.ts';
import type { DocumentStage } from '../../../glossary/model/document/document-stage.ts';
import { copyParagraphs } from './copy-paragraphs.ts';
import { markHere } from './marks-here.ts';
import { NOTHING_LEFT, progressTeller } from './tell-progress.ts';
import { fileFromAddress } from '../opening/file-from-address.ts';
import { fileFromTab } from '../opening/file-from-tab.ts';
import { type ArrivedFile, checkSize, expectPdf, nameIn, openFile } from '../opening/open-file.ts';
import { type OpenedFile, OpeningRefusedError } from '../opened-file.ts';

/** Shortest time between two updates of what is shown about a file, in milliseconds. */
const SHOWN_EVERY = 100;

/** The file in the reader, and what can be done with it. */
export interface FileOpening {
  readonly stage: DocumentStage;
  /** Empty before there is a file. */
  readonly name: string;
  readonly file: OpenedFile | undefined;
  /** Reads the text again in another encoding. */
  readIn(encoding: Encoding): void;
  /** Opens another file instead of this one. */
  open(file: File): void;
  givePassword(password: string): void;
  cancel(): void;
}

/** Opens files into `place`, one after another. */
export function useOpenFile(
  t: Texts,
  place: RefObject<HTMLDivElement | null>,
  asked: URLSearchParams,
): FileOpening {
  const empty: DocumentStage = {
    state: 'empty',
    isFromFile: asked.get('from')?.startsWith('file:') === true,
  };
  const [stage, setStage] = useState<DocumentStage>(empty);
  const [name, setName] = useState('');
  const [file, setFile] = useState<OpenedFile>();
  /** Its signal ends the file that is being opened or shown. */
  const life = useRef(new AbortController());
  /** The file that is shown, as it arrived. */
  const last = useRef<ArrivedFile>(null);
  const password = useRef<(password: string) => void>(() => {});
  const tell = useRef<(progress: DocumentProgress) => void>(() => {});

  const refuse = (error: unknown): void => {
    const refusal = error instanceof OpeningRefusedError ? error.refusal : undefined;
    setStage({ state: 'refused', refusal: refusal ?? { reason: 'damaged' } });
  };

  const start = async (
    title: string,
    get: (signal: AbortSignal) => Promise<ArrivedFile>,
    choice?: Encoding,
  ): Promise<void> => {
    life.current.abort();
    const own = new AbortController();
    life.current = own;
    const { signal } = own;
    setName(title);
    setFile(undefined);
    setStage({ state: 'opening' });
    tell.current(NOTHING_LEFT);
    try {
      const arrived = await get(signal);
      signal.throwIfAborted();
      last.current = arrived;
      const opened = await openFile(
        arrived,
        {
          askPassword: async (wasWrong) => {
            const given = Promise.withResolvers<string>();
            password.current = given.resolve;
            if (!signal.aborted) setStage({ state: 'password', wasWrong });
            return given.promise;
          },
          nameOfPage: (page) => t('reader.page', { page: String(page) }),
          died: () => {
            own.abort();
            tell.current(NOTHING_LEFT);
            setStage({ state: 'refused', refusal: { reason: 'outOfMemory' } });
          },
        },
        choice,
      );
      signal.addEventListener('abort', () => opened.close());
      if (signal.aborted) {
        opened.close();
        return;
      }
      // A text that is valid UTF-8 is UTF-8: no choice is offered.
      const isCertain = choice === undefined && opened.encoding?.startsWith('utf-') === true;
      const encoding = isCertain ? undefined : opened.encoding;
      const parts = opened.pages === undefined ? 'chapters' : 'pages';
      const showState = (): void => {
        if (signal.aborted) return;
        const { notices, outline } = opened;
        const progress = { ...opened.progress, parts } as const;
        setStage({ state: 'open', notices, progress, outline, encoding });
        tell.current(progress);
      };
      let isShown = false;
      let soon: ReturnType<typeof setTimeout> | undefined;
      const changed = (): void => {
        if (!isShown) return;
        soon ??= setTimeout(() => {
          soon = undefined;
          showState();
        }, SHOWN_EVERY);
      };
      const root = place.current;
      if (root === null) return;
      await opened.show(root, changed);
      if (signal.aborted) return;
      setFile(opened);
      setName(opened.title === '' ? arrived.name : opened.title);
      isShown = true;
      showState();
      root.focus({ preventScroll: true });
      scrollTo(0, 0);
    } catch (error) {
      if (!signal.aborted) refuse(error);
    }
  };

  /** Opens the file that a tab shows. */
  const take = (address: string, tab: number): void => {
    void start(nameIn(address), async (signal) => {
      const progress = (read: number, total: number | undefined): void => {
        if (!signal.aborted) setStage({ state: 'fetching', read, total });
      };
      progress(0, undefined);
      const arrived = import.meta.env.FIREFOX
        ? await fileFromAddress(address, progress, signal)
        : await fileFromTab(tab, address, progress, signal);
      setStage({ state: 'opening' });
      return arrived;
    });
  };

  useEffect(() => {
    const from = asked.get('from') ?? '';
    const listening = new AbortController();
    tell.current = progressTeller(listening.signal);
    // Load the glossary while the file is fetched.
    markHere();
    expectPdf();
    if (/^https?:/u.test(from)) take(from, Number(asked.get('tab')));
    copyParagraphs(listening.signal);
    return () => {
      listening.abort();
      life.current.abort();
    };
  }, []);

  return {
    stage,
    name,
    file,
    readIn: (encoding) => {
      const { current } = last;
      if (current !== null) void start(name, async () => current, encoding);
    },
    open: (chosen) => {
      // It has no address, so the site rules for the last file must not apply to it.
      history.replaceState(null, '', location.pathname);
      void start(chosen.name, async () => {
        checkSize(chosen.size);
        const bytes = new Uint8Array(await chosen.arrayBuffer());
        return { name: chosen.name, bytes, isFromWeb: false };
      });
    },
    givePassword: (given) => {
      setStage({ state: 'opening' });
      password.current(given);
    },
    cancel: () => {
      life.current.abort();
      setName('');
      setStage(empty);
    },
  };
}
