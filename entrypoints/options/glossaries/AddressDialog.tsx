import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/controls/Button.tsx';
import { Dialog } from '../../../components/controls/Dialog.tsx';
import { FailureNotice } from '../../../components/controls/FailureNotice.tsx';
import { fieldId, IssuesContext, TextField } from '../../../components/form/Field.tsx';
import { RefusedAddress } from '../../../components/glossaries/RefusedAddress.tsx';
import { useTexts } from '../../../components/texts/texts.tsx';
import type { TypedAddress } from '../../../glossary/messages/subscription-requests.ts';
import type { Issue, Refused } from '../../../glossary/model/entry/issue.ts';
import type { GlossaryDraft } from '../../../glossary/model/glossary/glossary.ts';
import { freeColour } from '../../../glossary/model/glossary/glossary-list.ts';
import type { SourceFault } from '../../../glossary/model/glossary/subscription.ts';
import { useAttempt } from '../../shared/own-pages/use-attempt.ts';
import type { ListedGlossaries } from '../../shared/own-pages/use-glossaries.ts';

/** What is wrong with an address, or in a sentence why it was not asked. */
type NotAsked =
  | { readonly ok: false; readonly fault: SourceFault }
  | { readonly ok: false; readonly trouble: string };

/** What the dialog itself has to know of what was found. */
type Named = Partial<Pick<GlossaryDraft, 'name' | 'languages'>> & { readonly host: string };

interface AddressDialogProps<Asked extends TypedAddress, Found extends Named, Taken> {
  readonly title: string;
  readonly intro: string;
  readonly addressHint: string;
  /** Further fields below the address. */
  readonly children?: ComponentChildren;
  /** What is asked, with all that was filled in; undefined while something is missing. */
  readonly askedOf: (typed: TypedAddress) => Asked | undefined;
  /** Like `take`, it is called in the click, so that it can ask the user for access first. */
  readonly look: (asked: Asked) => Promise<{ readonly ok: true; readonly found: Found } | NotAsked>;
  /** Whether `look` may be called already. */
  readonly mayLook: boolean;
  /** Shows what was found, with the field for its name in the list. */
  readonly found: (found: Found, nameField: JSX.Element) => JSX.Element;
  /** Makes a glossary of it; where something else is there by now, gives that instead. */
  readonly take: (
    asked: Asked,
    found: Found,
    draft: GlossaryDraft,
  ) => Promise<Taken | NotAsked | Refused | { readonly ok: false; readonly found: Found }>;
  readonly takeName: string;
  readonly takingText: string;
  /** Says that something else is there by now. */
  readonly changedText: string;
  /** What is still to be done once it is taken. The dialog can be closed meanwhile. */
  readonly onTaken?: (taken: Taken) => Promise<unknown>;
  readonly doneText: (taken: Taken, name: string) => string;
  /** Shown below that text. */
  readonly done?: (taken: Taken) => ComponentChildren;
  readonly faultText: (fault: SourceFault) => string;
  readonly faultAdvice: (fault: SourceFault) => string | undefined;
  /** All glossaries. */
  readonly glossaries: ListedGlossaries;
  /** What is filled in from the beginning. */
  readonly filledIn?: Partial<Pick<GlossaryDraft, 'name' | 'colour'>> &
    Pick<TypedAddress, 'address'>;
  /** Whether the address is no other than the one that is filled in: it is asked as soon as the dialog is there. */
  readonly isFixed?: boolean;
  readonly onClose: () => void;
}

/** The current step: entering the address, confirming what was found there, done. */
type Step<Asked, Found, Taken> =
  | {
      readonly kind: 'address';
      /** Why the address that was asked cannot be used. */
      readonly refused?: { readonly fault: SourceFault; readonly asked: Asked };
      readonly trouble?: string;
    }
  | {
      readonly kind: 'found';
      /** What was asked, even if something else was typed since. */
      readonly asked: Asked;
      readonly found: Found;
      readonly issues: readonly Issue[];
      /** Whether it is not what the user looked at first. */
      readonly isOther?: boolean;
      readonly trouble?: string;
    }
  | { readonly kind: 'done'; readonly taken: Taken };

/**
 * The first step. The browser announces the dialog's title itself, so nothing takes the focus then.
 */
const START = { kind: 'address' } as const;

/** The form, which a button outside of it sends. */
const FORM = 'address-form';

/**
 * From an address to a glossary. The user sees what is there and confirms it before it is used.
 */
export function AddressDialog<
  Asked extends TypedAddress,
  Found extends Named,
  Taken extends { readonly ok: true },
>(props: AddressDialogProps<Asked, Found, Taken>): JSX.Element {
  const t = useTexts();
  const { glossaries, askedOf, mayLook, filledIn, isFixed = false, onClose } = props;
  const { attempt, failure, isBusy } = useAttempt();
  const [step, setStep] = useState<Step<Asked, Found, Taken>>(START);
  const [address, setAddress] = useState(filledIn?.address ?? '');
  const [name, setName] = useState('');
  const done = useRef<HTMLParagraphElement>(null);
  // The fault is shown only while the field has the address that it is about.
  const refused =
    step.kind === 'address' && step.refused?.asked.address === address ? step.refused : undefined;
  useLayoutEffect(() => {
    const fieldAt = (place: string): HTMLElement | null => document.getElementById(fieldId(place));
    if (step.kind === 'done') done.current?.focus();
    else if (step.kind === 'found') {
      if (step.issues.length > 0) fieldAt('name')?.focus();
    } else if (step !== START) {
      const secret = step.refused?.fault === 'signIn' ? fieldAt('secret') : null;
      (secret ?? fieldAt('address'))?.focus();
    }
  }, [step]);

  const look = (asked: Asked): void =>
    attempt(async () => {
      const looked = await props.look(asked);
      if (!looked.ok) return setStep(notAsked(looked, asked));
      setAddress(asked.address);
      setName(filledIn?.name ?? looked.found.name ?? looked.found.host);
      setStep({ kind: 'found', asked, found: looked.found, issues: [] });
    });
  const take = ({ asked, found }: Extract<typeof step, { readonly kind: 'found' }>): void =>
    attempt(async () => {
      const taken = await props.take(asked, found, {
        name,
        languages: found.languages ?? [],
        colour: filledIn?.colour ?? freeColour(glossaries.map(({ glossary }) => glossary)),
      });
      if (taken.ok) {
        setStep({ kind: 'done', taken });
        await props.onTaken?.(taken);
      } else if ('fault' in taken) setStep(notAsked(taken, asked));
      else {
        const isOther = 'found' in taken;
        setStep({ kind: 'found', asked, found, issues: [], isOther, ...taken });
      }
    });
  const askedNow = askedOf({ address, mayBePrivate: false });
  useEffect(() => {
    if (isFixed && askedNow !== undefined) look(askedNow);
  }, []);
  const isReady =
    step.kind !== 'address' || (mayLook && address.trim() !== '' && askedNow !== undefined);
  const go = (): void => {
    if (isBusy || !isReady) return;
    if (step.kind === 'address' && askedNow !== undefined) look(askedNow);
    else if (step.kind === 'found') take(step);
  };
  const busyText = step.kind === 'found' ? props.takingText : t('subscription.asking');
  const isAsking = isBusy && step.kind !== 'done';
  const trouble = step.kind === 'done' || isBusy ? undefined : step.trouble;
  return (
    <Dialog
      title={props.title}
      closeName={step.kind === 'done' ? t('form.close') : t('importing.cancel')}
      onClose={onClose}
      isBusy={isAsking}
      actions={
        <>
          {step.kind === 'found' && !isFixed && (
            <Button disabled={isBusy} onClick={() => setStep({ kind: 'address' })}>
              {t('subscription.another')}
            </Button>
          )}
          {step.kind !== 'done' && (
            <Button type="submit" form={FORM} class="primary" disabled={isBusy || !isReady}>
              {step.kind === 'address' ? t('subscription.look') : props.takeName}
            </Button>
          )}
        </>
      }
    >
      <form
        id={FORM}
        class="subscribe-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <IssuesContext.Provider value={step.kind === 'found' ? step.issues : []}>
          {step.kind === 'address' && (
            <>
              <p>{props.intro}</p>
              {isFixed ? (
                <p class="soft">{address}</p>
              ) : (
                <TextField
                  place="address"
                  label={t('subscription.address')}
                  hint={props.addressHint}
                  text={address}
                  onText={setAddress}
                />
              )}
              {props.children}
            </>
          )}
          {step.kind === 'found' && (
            <>
              {step.isOther === true && (
                <p class="notice" role="alert">
                  {props.changedText}
                </p>
              )}
              {props.found(
                step.found,
                <TextField
                  place="name"
                  label={t('subscription.nameHere')}
                  text={name}
                  onText={setName}
                />,
              )}
            </>
          )}
        </IssuesContext.Provider>
      </form>
      <output class="status">{isAsking && busyText}</output>
      {isAsking && <progress aria-label={busyText} />}
      {refused !== undefined && !isBusy && (
        <RefusedAddress
          fault={refused.fault}
          text={props.faultText(refused.fault)}
          advice={props.faultAdvice(refused.fault)}
          onAgain={(isConfirmed) => {
            const mayBePrivate = isConfirmed || refused.asked.mayBePrivate;
            // With what was filled in since, such as another password.
            look(askedOf({ address, mayBePrivate }) ?? { ...refused.asked, mayBePrivate });
          }}
        />
      )}
      {trouble !== undefined && (
        <p class="notice error" role="alert">
          {trouble}
        </p>
      )}
      {failure !== undefined && <FailureNotice message={failure} />}
      {step.kind === 'done' && (
        <>
          <p ref={done} tabIndex={-1}>
            {props.doneText(step.taken, name)}
          </p>
          {props.done?.(step.taken)}
        </>
      )}
    </Dialog>
  );
}

/** The step after an address that cannot be used, or was not asked. */
function notAsked<Asked>(why: NotAsked, asked: Asked): Step<Asked, never, never> {
  if ('trouble' in why) return { kind: 'address', trouble: why.trouble };
  return { kind: 'address', refused: { fault: why.fault, asked } };
}
