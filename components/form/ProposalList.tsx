import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type {
  Ambiguity,
  FormProposal,
  TermReading,
} from '../../glossary/model/entry/form-proposal.ts';
import type { Language } from '../../glossary/model/entry/language.ts';
import { Button } from '../controls/Button.tsx';
import { languageName } from '../texts/term-names.ts';
import { useTexts } from '../texts/texts.tsx';

interface ProposalListProps {
  /** Absent while they are being computed. */
  readonly forms: readonly FormProposal[] | undefined;
  readonly readings: readonly TermReading[];
  readonly onTakeForm: (language: Language, text: string) => void;
  readonly onTakeReading: (key: number, reading: string) => void;
  readonly onClose: () => void;
}

/**
 * Forms and readings proposed from dictionaries. They become part of the entry only when they are
 * accepted.
 */
export function ProposalList(props: ProposalListProps): JSX.Element {
  const t = useTexts();
  const { forms, readings, onTakeForm, onTakeReading, onClose } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <section class="proposals" aria-labelledby="proposals-title">
      <h3 ref={title} id="proposals-title" tabIndex={-1}>
        {t('proposal.title')}
      </h3>
      <p class="soft small">{t('proposal.hint')}</p>
      <output class="soft small">{status()}</output>
      {(forms ?? []).length + readings.length > 0 && (
        <ul>
          {(forms ?? []).map(({ text, languages, wording, check }) => {
            const names = languages.map((language) => languageName(t, language)).join(' · ');
            return (
              <li key={text}>
                <div>
                  <span>
                    <b lang={languages[0]}>{text}</b> <span class="soft">{names}</span>
                  </span>
                  {wording.map(([from, to]) => (
                    <span key={from} class="soft">
                      {t('proposal.wording', { from, to })}
                    </span>
                  ))}
                  <Checks check={check} />
                </div>
                <Button
                  class="plain-button"
                  aria-label={t('proposal.takeForm', { text, language: names })}
                  onClick={() => onTakeForm(languages[0], text)}
                >
                  {t('proposal.take')}
                </Button>
              </li>
            );
          })}
          {readings.map(({ key, term, language, reading, check }) => (
            <li key={key}>
              <div>
                <span>
                  <span lang={language}>{term}</span> <b>{reading}</b>
                </span>
                <Checks check={check} />
              </div>
              <Button
                class="plain-button"
                aria-label={t('proposal.takeReading', { term, reading })}
                onClick={() => onTakeReading(key, reading)}
              >
                {t('proposal.take')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div class="form-actions">
        <Button onClick={onClose}>{t('proposal.close')}</Button>
      </div>
    </section>
  );

  function status(): string {
    if (forms === undefined) return t('proposal.working');
    return forms.length + readings.length === 0 ? t('proposal.none') : '';
  }
}

function Checks({ check }: { readonly check: readonly Ambiguity[] }): JSX.Element {
  const t = useTexts();
  return (
    <>
      {check.map(({ character, options }) => (
        <span key={character} class="to-check">
          {t('proposal.check', { character, options: options.join(t('why.listSeparator')) })}
        </span>
      ))}
    </>
  );
}
