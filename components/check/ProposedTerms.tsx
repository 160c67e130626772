import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TermProposal } from '../../glossary/model/check/term-proposal.ts';
import { Button } from '../controls/Button.tsx';
import { MoreRows } from '../controls/MoreRows.tsx';
import { useTexts } from '../texts/texts.tsx';

interface ProposedTermsProps {
  /** What was checked; the terms are looked for again with each. */
  readonly report: object;
  /** Gives what the texts propose, which may take a second; undefined where that failed, as the page says elsewhere. */
  readonly propose: () => Promise<readonly TermProposal[] | undefined>;
  readonly sourceLang: string;
  readonly targetLang: string;
  /** Opens the form with a proposal; nothing is stored before it is saved there. */
  readonly onAdd: (proposal: TermProposal) => void;
}

/** Proposals that are shown at once. */
const SHOWN = 50;

/** Terms that the texts have and the glossaries lack, each with its sentences. They are looked for when they are first shown, and in what is checked after. */
export function ProposedTerms(props: ProposedTermsProps): JSX.Element | null {
  const t = useTexts();
  const [found, setFound] = useState<readonly TermProposal[]>();
  const [hasFailed, setFailed] = useState(false);
  const [shown, setShown] = useState(SHOWN);
  useEffect(() => {
    let isOvertaken = false;
    const look = async (): Promise<void> => {
      const next = await props.propose();
      if (isOvertaken) return;
      setFound(next);
      setFailed(next === undefined);
    };
    void look();
    return () => {
      isOvertaken = true;
    };
  }, [props.report]);
  if (hasFailed) return null;
  if (found === undefined) return <output>{t('check.proposals.working')}</output>;
  return (
    <>
      <p class="soft small">{t('check.proposals.hint')}</p>
      <output>{t('check.proposals.found', found.length)}</output>
      <ul class="plain check-proposals">
        {found.slice(0, shown).map((proposal) => {
          const { chinese, chineseLanguage, english, count, source, target } = proposal;
          return (
            <li key={`${chinese} ${english}`} class="check-proposal">
              <p class="pair">
                <span lang={chineseLanguage}>{chinese}</span>
                <span class="equivalent" lang="en">
                  {english}
                </span>
                <span class="soft small">{t('check.times', count)}</span>
              </p>
              <p lang={props.sourceLang}>{source}</p>
              <p lang={props.targetLang}>{target}</p>
              <p class="check-actions">
                <Button
                  aria-label={t('check.proposals.addOf', { term: chinese })}
                  onClick={() => props.onAdd(proposal)}
                >
                  {t('check.proposals.add')}
                </Button>
              </p>
            </li>
          );
        })}
      </ul>
      <MoreRows
        all={found.length}
        shown={Math.min(shown, found.length)}
        onMore={() => setShown(shown + SHOWN)}
      />
    </>
  );
}
