import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { ChoiceField } from '../../../components/form/Field.tsx';
import { FoundGlossaryView } from '../../../components/glossaries/FoundGlossaryView.tsx';
import { faultAdvice, faultText } from '../../../components/glossaries/subscription-text.ts';
import { useSettingNames } from '../../../components/texts/setting-names.ts';
import { useTexts } from '../../../components/texts/texts.tsx';
import type { OfferedEditions } from '../../../glossary/messages/subscription-requests.ts';
import {
  type FormerSubscription,
  numberOfPlace,
} from '../../../glossary/model/glossary/former-source.ts';
import { CURATED_GLOSSARY } from '../../../glossary/model/glossary/glossary.ts';
import type { RefreshRate } from '../../../glossary/model/glossary/subscription.ts';
import { request } from '../../shared/messaging.ts';
import type { ListedGlossaries } from '../../shared/own-pages/use-glossaries.ts';
import { AddressDialog } from './AddressDialog.tsx';
import { useHostAccess } from './host-access.ts';

interface SubscribeDialogProps {
  /** All glossaries. */
  readonly glossaries: ListedGlossaries;
  /** The one to subscribe to again: the dialog is filled in with it, and asks nothing by itself. */
  readonly former?: FormerSubscription;
  /** Newer editions of the curated glossary, which the user asked for: they are looked at at once. */
  readonly offer?: OfferAccepted;
  readonly onClose: () => void;
}

/** The press on an offer: the address, and whether the user let its host be asked. */
export interface OfferAccepted extends OfferedEditions {
  readonly access: Promise<boolean>;
}

/** Subscribes to a glossary at an address. */
export function SubscribeDialog(props: SubscribeDialogProps): JSX.Element {
  const { glossaries, former, offer, onClose } = props;
  const t = useTexts();
  const { refreshRates } = useSettingNames();
  const { askForHost, isReady } = useHostAccess();
  // The press on the offer asked for access; what is looked at later is asked for by a press here.
  const accepted = useRef(offer?.access);
  const [rate, setRate] = useState<RefreshRate>(former?.rate ?? 'daily');
  // Among the glossaries of before: once it is done, it is one of them.
  const [number] = useState(
    () =>
      former &&
      numberOfPlace(
        glossaries.map(({ glossary }) => glossary),
        former.place,
      ),
  );
  return (
    <AddressDialog
      title={offer === undefined ? t('subscription.title') : t('subscription.newer.title')}
      intro={[
        offer === undefined
          ? t('subscription.intro')
          : t('subscription.newer.hint', { host: offer.host }),
        ...(number === undefined ? [] : [t('subscription.former.hint', { number })]),
      ].join(' ')}
      addressHint={t('subscription.addressHint')}
      askedOf={(typed) => typed}
      look={async (typed) => {
        const given = accepted.current;
        accepted.current = undefined;
        await (given ?? askForHost(typed.address, typed.mayBePrivate));
        return request('lookAtAddress', typed);
      }}
      mayLook={isReady}
      isFixed={offer !== undefined}
      found={(found, nameField) => (
        <>
          <FoundGlossaryView key={found.content} found={found} />
          {found.curated !== undefined && (
            <p>{t('subscription.newer.hint', { host: found.host })}</p>
          )}
          {found.curated?.isNewer === false && (
            <p class="notice">{t('subscription.newer.notNewer')}</p>
          )}
          <div class="field-row">
            {found.curated === undefined && nameField}
            <ChoiceField
              label={t('subscription.rate')}
              choice={rate}
              choices={refreshRates}
              onChoice={setRate}
            />
          </div>
        </>
      )}
      take={(typed, { content }, draft) =>
        former === undefined
          ? request('subscribe', typed, draft, rate, content)
          : request('subscribe', typed, draft, rate, content, former.place)
      }
      takeName={t('subscription.subscribe')}
      takingText={t('subscription.storing')}
      changedText={t('subscription.changedSince')}
      doneText={({ glossary, entries }, name) => {
        if (glossary === CURATED_GLOSSARY) return t('subscription.newer.done');
        return [
          t('subscription.done', { name }),
          t('subscription.inUse', entries),
          number === undefined
            ? t('subscription.doneHint')
            : t('subscription.former.done', { number }),
        ].join(' ');
      }}
      faultText={(fault) => faultText(t, fault)}
      faultAdvice={(fault) => faultAdvice(t, fault)}
      glossaries={glossaries}
      {...((former ?? offer) && { filledIn: former ?? offer })}
      onClose={onClose}
    />
  );
}
