import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Dialog } from '../../../components/controls/Dialog.tsx';
import { FailureNotice } from '../../../components/controls/FailureNotice.tsx';
import { ChoiceField, fieldId, IssuesContext, TextField } from '../../../components/form/Field.tsx';
import { RefusedAddress } from '../../../components/glossaries/RefusedAddress.tsx';
import { FoundGlossaryView } from '../../../components/glossaries/FoundGlossaryView.tsx';
import { faultAdvice, faultText } from '../../../components/glossaries/subscription-text.ts';
import { useSettingNames } from '../../../components/texts/setting-names.ts';
import { useTexts } from '../../../components/texts/texts.tsx';
import type { TypedAddress } from '../../../glossary/messages/subscription-requests.ts';
import type { Issue } from '../../../glossary/model/entry/issue.ts';
import { freeColour } from '../../../glossary/model/glossary/glossary-list.ts';
import type {
  FoundGlossary,
  RefreshRate,
  SourceFault,
} from '../../../glossary/model/glossary/subscription.ts';
import { request } from '../../shared/messaging.ts';
import { useAttempt } from '../../shared/own-pages/use-attempt.ts';
import type { ListedGlossaries } from '../../shared/own-pages/use-glossaries.ts';
import { useHostAccess } from './host-access.ts';

interface SubscribeDialogProps {
  /** All glossaries. */
  readonly glossaries: ListedGlossaries;
  readonly onClose: () => void;
}

/** The current step: entering the address, confirming what was found there, done. */
type Step =
  | {
      readonly kind: 'address';
      /** Why the address that was asked cannot be used. */
      readonly refused?: { readonly fault: SourceFault; readonly typed: TypedAddress };
    }
  | {
      readonly kind: 'found';
      /** The address that was asked, even if another one was typed since. */
      readonly typed: TypedAddress;
      readonly found: FoundGlossary;
      readonly issues: readonly Issue[];
      /** Whether the file has changed since the user looked at it. */
      readonly isOther?: boolean;
    }
  | { readonly kind: 'done'; readonly entries: number };

/**
 * The first step. The browser announces the dialog's title itself, so nothing takes the focus then.
 */
const START: Step = { kind: 'address' };

/**
 * Subscribes to a glossary at an address. The user sees what is there and confirms it before it is
 * used.
 */
export function SubscribeDialog({ glossaries, onClose }: SubscribeDialogProps): JSX.Element {
  const t = useTexts();
  const { refreshRates } = useSettingNames();
  const askForHost = useHostAccess();
  const { attempt, failure, isBusy } = useAttempt();
  const [step, setStep] = useState<Step>(START);
  const [address, setAddress] = useState('');
  const [name, setName] = useState('');
  const [rate, setRate] = useState<RefreshRate>('daily');
  const done = useRef<HTMLParagraphElement>(null);
  // The fault is shown only while the field has the address that it is about.
  const refused =
    step.kind === 'address' && step.refused?.typed.address === address ? step.refused : undefined;
  const issues = step.kind === 'found' ? step.issues : [];
  useLayoutEffect(() => {
    if (step.kind === 'done') done.current?.focus();
    else if (step.kind === 'address' && step !== START) {
      document.getElementById(fieldId('address'))?.focus();
    } else if (issues.length > 0) document.getElementById(fieldId('name'))?.focus();
  }, [step]);

  const look = (typed: TypedAddress): void =>
    attempt(async () => {
      // First, because browsers allow this only directly after the click.
      await askForHost(typed.address, typed.mayBePrivate);
      const looked = await request('lookAtAddress', typed);
      if (!looked.ok) return setStep({ kind: 'address', refused: { fault: looked.fault, typed } });
      setAddress(typed.address);
      setName(looked.found.name ?? looked.found.host);
      setStep({ kind: 'found', typed, found: looked.found, issues: [] });
    });
  const subscribe = ({ typed, found }: Extract<Step, { readonly kind: 'found' }>): void =>
    attempt(async () => {
      const draft = {
        name,
        languages: found.languages ?? [],
        colour: freeColour(glossaries.map(({ glossary }) => glossary)),
      };
      const result = await request('subscribe', typed, draft, rate, found.content);
      if (result.ok) return setStep({ kind: 'done', entries: result.entries });
      if ('fault' in result) {
        return setStep({ kind: 'address', refused: { fault: result.fault, typed } });
      }
      setStep(
        'found' in result
          ? { kind: 'found', typed, found: result.found, issues: [], isOther: true }
          : { kind: 'found', typed, found, issues: result.issues },
      );
    });
  const go = (): void => {
    if (isBusy) return;
    if (step.kind === 'address') look({ address, mayBePrivate: false });
    else if (step.kind === 'found') subscribe(step);
  };
  const busyText = step.kind === 'found' ? t('subscription.storing') : t('subscription.asking');
  return (
    <Dialog
      title={t('subscription.title')}
      closeName={step.kind === 'done' ? t('form.close') : t('importing.cancel')}
      onClose={onClose}
      isBusy={isBusy}
      actions={
        <>
          {step.kind === 'found' && (
            <button
              type="button"
              class="button"
              disabled={isBusy}
              onClick={() => setStep({ kind: 'address' })}
            >
              {t('subscription.another')}
            </button>
          )}
          {step.kind !== 'done' && (
            <button
              type="button"
              class="button primary"
              disabled={isBusy || address.trim() === ''}
              onClick={go}
            >
              {step.kind === 'address' ? t('subscription.look') : t('subscription.subscribe')}
            </button>
          )}
        </>
      }
    >
      <form
        class="subscribe-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <IssuesContext.Provider value={issues}>
          {step.kind === 'address' && (
            <>
              <p>{t('subscription.intro')}</p>
              <TextField
                place="address"
                label={t('subscription.address')}
                hint={t('subscription.addressHint')}
                text={address}
                onText={setAddress}
              />
            </>
          )}
          {step.kind === 'found' && (
            <>
              {step.isOther === true && (
                <p class="notice" role="alert">
                  {t('subscription.changedSince')}
                </p>
              )}
              <FoundGlossaryView key={step.found.content} found={step.found} />
              <div class="field-row">
                <TextField
                  place="name"
                  label={t('subscription.nameHere')}
                  text={name}
                  onText={setName}
                />
                <ChoiceField
                  label={t('subscription.rate')}
                  choice={rate}
                  choices={refreshRates}
                  onChoice={setRate}
                />
              </div>
            </>
          )}
        </IssuesContext.Provider>
      </form>
      <output class="status">{isBusy && busyText}</output>
      {isBusy && <progress aria-label={busyText} />}
      {refused !== undefined && !isBusy && (
        <RefusedAddress
          fault={refused.fault}
          text={faultText(t, refused.fault)}
          advice={faultAdvice(t, refused.fault)}
          onAgain={(isConfirmed) =>
            look(isConfirmed ? { ...refused.typed, mayBePrivate: true } : refused.typed)
          }
        />
      )}
      {failure !== undefined && <FailureNotice message={failure} />}
      {step.kind === 'done' && (
        <p ref={done} tabIndex={-1}>
          {t('subscription.done', { name })} {t('subscription.inUse', step.entries)}{' '}
          {t('subscription.doneHint')}
        </p>
      )}
    </Dialog>
  );
}
