import type { JSX } from 'preact';
import { waitFor } from '@testing-library/dom';
import { beforeEach, expect, test, vi } from 'vitest';
import { cardEntryOf, CYBERSECURITY, CYBERSPACE } from '../../components/fixtures/fixtures.ts';
import { renderView } from '../../components/fixtures/render-fixture.tsx';
import type { CardSubject } from '../../glossary/model/page/card-entry.ts';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import {
  DEFAULT_SETTINGS,
  type ReadingSettings,
  readingSettingsOf,
} from '../../glossary/model/settings/settings.ts';
import * as messaging from '../shared/messaging.ts';
import * as clipboard from './clipboard.ts';
import { LiveCard, type Step } from './LiveCard.tsx';

const SUBJECT: CardSubject = {
  concepts: [CYBERSPACE.id],
  inner: [],
  text: '网络空间',
  script: 'Hans',
  passage: { before: '', text: '网络空间', after: '' },
};
const nothing = (): void => undefined;

function stepOf(entry: ConceptEntry, inner: readonly ConceptEntry[] = []): Step {
  return { entries: [cardEntryOf(entry)], inner, text: '网络空间' };
}

interface CardProps {
  readonly first?: Step;
  readonly reading?: Partial<ReadingSettings>;
  readonly subject?: CardSubject;
}

function Card({
  first = stepOf(CYBERSPACE),
  reading = {},
  subject = SUBJECT,
}: CardProps): JSX.Element {
  return (
    <LiveCard
      subject={subject}
      first={first}
      reading={{ ...readingSettingsOf(DEFAULT_SETTINGS), ...reading }}
      isPinned={false}
      isSheet={false}
      isSaidAloud={false}
      offer={nothing}
      onResized={nothing}
      onPin={nothing}
      onDrag={nothing}
      onMove={nothing}
      onClose={nothing}
    />
  );
}

interface Spoken {
  readonly text: string;
  voice?: { readonly lang: string };
  lang?: string;
}

/** Gives the browser voices for some languages. @returns what they are told to speak */
function giveVoices(...langs: readonly string[]): Spoken[] {
  const spoken: Spoken[] = [];
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => langs.map((lang) => ({ lang, localService: true, default: false })),
    cancel: nothing,
    speak: (utterance: Spoken) => spoken.push(utterance),
  });
  vi.stubGlobal('speechSynthesis', speech);
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
  return spoken;
}

let copied: string[];

beforeEach(() => {
  copied = [];
  vi.spyOn(clipboard, 'copyText').mockImplementation(async (text) => {
    copied.push(text);
    return true;
  });
});

test('the equivalent is spoken by a voice of its own language', async () => {
  const spoken = giveVoices('zh-CN', 'en-GB');
  const { view, user } = renderView(<Card />);
  await user.click(await view.findByRole('button', { name: 'Listen' }));
  expect(spoken).toEqual([
    { text: 'cyberspace', lang: 'en', voice: expect.objectContaining({ lang: 'en-GB' }) },
  ]);
});

test('nothing offers to speak where the browser has no voice for the language', () => {
  giveVoices('zh-CN', 'fr-FR');
  const { view } = renderView(<Card />);
  expect(view.queryByRole('button', { name: 'Listen' })).toBeNull();
});

test('voices that the browser names only later are offered then', async () => {
  giveVoices();
  const { view } = renderView(<Card />);
  expect(view.queryByRole('button', { name: 'Listen' })).toBeNull();
  const late = [{ lang: 'en-US', localService: true, default: true }];
  Object.assign(speechSynthesis, { getVoices: () => late });
  await waitFor(() => {
    speechSynthesis.dispatchEvent(new Event('voiceschanged'));
    expect(view.queryByRole('button', { name: 'Listen' })).not.toBeNull();
  });
});

test('a citation is copied in the form that the reader set', async () => {
  const { view, user } = renderView(
    <Card reading={{ citationTemplate: '{equivalent} | {term} [{document}]' }} />,
  );
  await user.click(view.getByRole('button', { name: 'Copy citation' }));
  expect(copied[0]).toMatch(/^cyberspace \| 网络空间/u);
});

test('zhuyin stands beside pinyin where the reader wants it', () => {
  const { element, again } = renderView(<Card />);
  expect(element.querySelector('.zhuyin')).toBeNull();
  again(<Card reading={{ showZhuyin: true }} />);
  const zhuyin = element.querySelector('.zhuyin')?.textContent ?? '';
  expect(zhuyin.replaceAll(/\s/gu, ' ')).toBe('ㄨㄤˇ ㄌㄨㄛˋ ㄎㄨㄥ ㄐㄧㄢ');
});

test('a card that is renewed says what holds now, and stays where the reader stepped to', async () => {
  const first = stepOf(CYBERSPACE, [CYBERSECURITY]);
  let security = CYBERSECURITY;
  vi.spyOn(messaging, 'request').mockImplementation(async () => [cardEntryOf(security)] as never);
  const { view, user, again } = renderView(<Card first={first} />);
  await user.click(view.getByRole('button', { name: /cybersecurity/u }));
  await view.findByRole('button', { name: 'Back' });
  security = { ...CYBERSECURITY, note: 'Changed meanwhile' };
  again(<Card first={stepOf({ ...CYBERSPACE, note: 'This one too' }, [CYBERSECURITY])} />);
  expect(await view.findByText('Changed meanwhile')).toBeDefined();
  await user.click(view.getByRole('button', { name: 'Back' }));
  expect(await view.findByText('This one too')).toBeDefined();
});
