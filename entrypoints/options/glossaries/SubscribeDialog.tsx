import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ChoiceField } from '../../../components/form/Field.tsx';
import { FoundGlossaryView } from '../../../components/glossaries/FoundGlossaryView.tsx';
import { faultAdvice, faultText } from '../../../components/glossaries/subscription-text.ts';
import { useSettingNames } from '../../../components/texts/setting-names.ts';
import { useTexts } from '../../../components/texts/texts.tsx';
import {
  type FormerSubscription,
  numberOfPlace,
} from '../../../glossary/model/glossary/former-source.ts';
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
  readonly onClose: () => void;
}

/** Subscribes to a glossary at an address. */
export function SubscribeDialog(props: SubscribeDialogProps): JSX.Element {
  const { glossaries, former, onClose } = props;
  const t = useTexts();
  const { refreshRates } = useSettingNames();
  const { askForHost, isReady } = useHostAccess();
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
      title={t('subscription.title')}
      intro={[
        t('subscription.intro'),
        ...(number === undefined ? [] : [t('subscription.former.hint', { number })]),
      ].join(' ')}
      addressHint={t('subscription.addressHint')}
      askedOf={(typed) => typed}
      look={async (typed) => {
        await askForHost(typed.address, typed.mayBePrivate);
        return request('lookAtAddress', typed);
      }}
      mayLook={isReady}
      found={(found, nameField) => (
        <>
          <FoundGlossaryView key={found.content} found={found} />
          <div class="field-row">
            {nameField}
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
      doneText={({ entries }, name) =>
        [
          t('subscription.done', { name }),
          t('subscription.inUse', entries),
          number === undefined
            ? t('subscription.doneHint')
            : t('subscription.former.done', { number }),
        ].join(' ')
      }
      faultText={(fault) => faultText(t, fault)}
      faultAdvice={(fault) => faultAdvice(t, fault)}
      glossaries={glossaries}
      {...(former && { filledIn: former })}
      onClose={onClose}
    />
  );
}
