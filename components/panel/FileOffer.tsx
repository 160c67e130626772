import type { JSX } from 'preact';
import { Button } from '../controls/Button.tsx';
import { useTexts } from '../texts/texts.tsx';
import type { TabFile } from '../../glossary/model/document/tab-file.ts';

interface FileOfferProps {
  readonly file: TabFile;
  /** Called with the address of the file; undefined for that of the tab. */
  readonly onRead: (address: string | undefined) => void;
}

/** Offers to read the file of a tab with its terms marked. */
export function FileOffer({ file, onRead }: FileOfferProps): JSX.Element {
  const t = useTexts();
  if (file.kind === 'private') return <p class="file-offer small">{t('reader.notPrivate')}</p>;
  const addresses = file.kind === 'pdf' ? file.addresses : [undefined];
  return (
    <section class="file-offer" aria-label={t('reader.title')}>
      <p>
        <strong>{file.kind === 'pdf' ? t('reader.isPdf') : t('reader.mayBePdf')}</strong>
      </p>
      <p class="small soft">{t('reader.isPdfHint')}</p>
      {addresses.map((address) => (
        <div key={address ?? ''} class="notice-actions">
          <Button class="primary" onClick={() => onRead(address)}>
            {t('reader.readIt')}
          </Button>
          {address !== undefined && addresses.length > 1 && (
            <span class="small soft">{URL.parse(address)?.pathname.split('/').at(-1)}</span>
          )}
        </div>
      ))}
    </section>
  );
}
