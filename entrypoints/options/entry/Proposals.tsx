import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { withReading, withAddedTerm } from '../../../glossary/model/form/draft-changes.ts';
import type { EntryDraft } from '../../../glossary/model/form/entry-draft.ts';
import { ProposalList } from '../../../components/form/ProposalList.tsx';
import type { FormProposal, TermReading } from '../../../glossary/model/entry/form-proposal.ts';
import { isChinese } from '../../../glossary/model/entry/language.ts';
import { request } from '../../shared/messaging.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';
import { usePage } from '../page-context.ts';
import type { ProposalCalls } from './proposal-session.ts';
// oxlint-disable-next-line import/default -- Vite's: the address of the built script
import workerAddress from './proposal-worker.ts?worker&url';
import { startWorker, type WorkerSession } from '../../shared/worker/start-worker.ts';

interface ProposalsProps {
  readonly draft: EntryDraft;
  readonly onDraft: (draft: EntryDraft) => void;
  readonly onClose: () => void;
}

interface Proposed {
  readonly forms: readonly FormProposal[];
  readonly readings: readonly TermReading[];
}

const TARGETS = ['zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK', 'zh-Hans'];

/** Makes proposals for the Chinese terms of a draft, again when these change. */
export function Proposals({ draft, onDraft, onClose }: ProposalsProps): JSX.Element {
  const { fail } = usePage();
  /** The thread with the dictionaries; it ends with the view. */
  const [session, setSession] = useState<WorkerSession<ProposalCalls>>();
  const chinese = draft.languages.filter(({ language }) => isChinese(language));
  const terms = chinese.flatMap(({ language, terms: all }) =>
    all
      .filter(({ term }) => term.trim() !== '')
      .map(({ key, term, reading }) => ({ language, key, term: term.trim(), reading })),
  );
  const source = terms.find(({ language }) => language === 'zh-Hans') ?? terms[0];

  useEffect(() => {
    const working = new AbortController();
    setSession(startWorker(workerAddress, 'Nothing could be proposed', working.signal));
    return () => working.abort();
  }, []);
  const propose = async (from: WorkerSession<ProposalCalls>): Promise<Proposed> => {
    const forms: FormProposal[] = [];
    for (const { language, term } of terms.filter((one) => one.language === source?.language)) {
      const others = TARGETS.filter((target) => target !== language);
      forms.push(...(await from.call('proposeForms', term, language, others)));
    }
    const unread = terms.filter(({ reading }) => reading.trim() === '');
    const words = await request(
      'splitWords',
      unread.map(({ term }) => term),
    );
    const readings: TermReading[] = [];
    for (const [index, { key, term, language }] of unread.entries()) {
      const proposed = await from.call('proposeReading', words[index] ?? [term]);
      readings.push({ key, term, language, ...proposed });
    }
    const known = new Set(terms.map(({ term }) => term));
    return { forms: forms.filter(({ text }) => !known.has(text)), readings };
  };
  const { value: proposed, failure } = useLatest(session && (() => propose(session)), [
    session,
    JSON.stringify(terms),
  ]);
  useEffect(() => {
    if (failure !== undefined) fail(failure);
  }, [failure]);

  return (
    <ProposalList
      forms={proposed?.forms}
      readings={proposed?.readings ?? []}
      onTakeForm={(language, text) => onDraft(withAddedTerm(draft, language, text))}
      onTakeReading={(key, reading) => onDraft(withReading(draft, key, reading))}
      onClose={onClose}
    />
  );
}
