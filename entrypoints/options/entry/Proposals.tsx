import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { withReading, withAddedTerm } from '../../../glossary/model/form/draft-changes.ts';
import type { EntryDraft } from '../../../glossary/model/form/entry-draft.ts';
import { ProposalList } from '../../../components/form/ProposalList.tsx';
import type { FormProposal, TermReading } from '../../../glossary/model/entry/form-proposal.ts';
import { isChinese } from '../../../glossary/model/entry/language.ts';
import { request } from '../../shared/messaging.ts';
import { usePage } from '../page-context.ts';
import type { ProposalCalls } from './proposal-session.ts';
// oxlint-disable-next-line import/default -- Vite's: the address of the built script
import workerAddress from './proposal-worker.ts?worker&url';
import {
  startWorker,
  WorkerEndedError,
  type WorkerSession,
} from '../../shared/worker/start-worker.ts';

interface ProposalsProps {
  readonly draft: EntryDraft;
  readonly onDraft: (draft: EntryDraft) => void;
  readonly onClose: () => void;
}

const TARGETS = ['zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK', 'zh-Hans'];

/** Makes proposals for the Chinese terms of a draft, again when these change. */
export function Proposals({ draft, onDraft, onClose }: ProposalsProps): JSX.Element {
  const { fail } = usePage();
  /** The thread with the dictionaries; it ends with the view. */
  const [session, setSession] = useState<WorkerSession<ProposalCalls>>();
  const [forms, setForms] = useState<readonly FormProposal[]>();
  const [readings, setReadings] = useState<readonly TermReading[]>([]);
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
  useEffect(() => {
    let overtaken = false;
    const propose = async (): Promise<void> => {
      if (session === undefined) return;
      const made: FormProposal[] = [];
      for (const { language, term } of terms.filter((one) => one.language === source?.language)) {
        const others = TARGETS.filter((target) => target !== language);
        made.push(...(await session.call('proposeForms', term, language, others)));
      }
      const unread = terms.filter(({ reading }) => reading.trim() === '');
      const words = await request(
        'splitWords',
        unread.map(({ term }) => term),
      );
      const read: TermReading[] = [];
      for (const [index, { key, term, language }] of unread.entries()) {
        const proposed = await session.call('proposeReading', words[index] ?? [term]);
        read.push({ key, term, language, ...proposed });
      }
      if (overtaken) return;
      const known = new Set(terms.map(({ term }) => term));
      setForms(made.filter(({ text }) => !known.has(text)));
      setReadings(read);
    };
    propose().catch((error: unknown) => {
      if (!overtaken && !(error instanceof WorkerEndedError)) fail(error);
    });
    return () => {
      overtaken = true;
    };
  }, [session, JSON.stringify(terms)]);

  return (
    <ProposalList
      forms={forms}
      readings={readings}
      onTakeForm={(language, text) => onDraft(withAddedTerm(draft, language, text))}
      onTakeReading={(key, reading) => onDraft(withReading(draft, key, reading))}
      onClose={onClose}
    />
  );
}
