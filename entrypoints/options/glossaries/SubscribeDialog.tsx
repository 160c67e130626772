import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ChoiceField } from '../../../components/form/Field.tsx';
import { FoundGlossaryView } from '../../../components/glossaries/FoundGlossaryView.tsx';
import { faultAdvice, faultText } from '../../../components/glossaries/subscription-text.ts';
import { useSettingNames } from '../../../components/texts/setting-names.ts';
import { useTexts } from '../../../components/texts/texts.tsx';
import type { RefreshRate } from '../../../glossary/model/glossary/subscription.ts';
import { request } from '../../shared/messaging.ts';
import type { ListedGlossaries } from '../../shared/own-pages/use-glossaries.ts';
import { AddressDialog } from './AddressDialog.tsx';
import { useHostAccess } from './host-access.ts';

interface SubscribeDialogProps {
  /** All glossaries. */
  readonly glossaries: ListedGlossaries;
  readonly onClose: () => void;
}

/** Subscribes to a glossary at an address. */
export function SubscribeDialog({ glossaries, onClose }: SubscribeDialogProps): JSX.Element {
  const t = useTexts();
  const { refreshRates } = useSettingNames();
  const askForHost = useHostAccess();
  const [rate, setRate] = useState<RefreshRate>('daily');
  return (
    <AddressDialog
      title={t('subscription.title')}
      intro={t('subscription.intro')}
      addressHint={t('subscription.addressHint')}
      askedOf={(typed) => typed}
      look={async (typed) => {
        await askForHost(typed.address, typed.mayBePrivate);
        return request('lookAtAddress', typed);
      }}
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
      take={(typed, { content }, draft) => request('subscribe', typed, draft, rate, content)}
      takeName={t('subscription.subscribe')}
      takingText={t('subscription.storing')}
      changedText={t('subscription.changedSince')}
      doneText={({ entries }, name) =>
        [
          t('subscription.done', { name }),
          t('subscription.inUse', entries),
          t('subscription.doneHint'),
        ].join(' ')
      }
      faultText={(fault) => faultText(t, fault)}
      faultAdvice={(fault) => faultAdvice(t, fault)}
      glossaries={glossaries}
      onClose={onClose}
    />
  );
}
