import type { JSX } from 'preact';
import { waitFor } from '@testing-library/dom';
import { beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { cardEntryOf, CYBERSECURITY, CYBERSPACE } from '../../components/fixtures/fixtures.ts';
import { renderView } from '../../components/fixtures/render-fixture.tsx';
import type { CardSubject } from '../../glossary/model/page/card-entry.ts';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import {
  DEFAULT_SETTINGS,
  type ReadingSettings,
  readingSettingsOf,
} from '../../glossary/model/settings/settings.ts';
import { LINE_END } from '../shared/layer-text.ts';
import { LINE_HYPHEN } from '../shared/line-hyphen.ts';
import * as messaging from '../shared/messaging.ts';
import * as clipboard from './clipboard.ts';
import { LiveCard, type Step } from './LiveCard.tsx';

const SUBJECT: CardSubject = {
  concepts: [CYBERSPACE.id],
  inner: [],
  text: '网络空间',
  script: 'Hans',
  passage: { before: '', text: '网络空间', after: '' },
  sides: [],
};
const nothing = (): void => undefined;

function stepOf(entry: ConceptEntry, inner: readonly ConceptEntry[] = []): Step {
  return { entries: [cardEntryOf(entry)], inner, text: '网络空间' };
}

interface CardProps {
  readonly first?: Step;
  readonly reading?: Partial<ReadingSettings>;
  readonly subject?: CardSubject;
  readonly onPin?: () => void;
}

function Card({
  first = stepOf(CYBERSPACE),
  reading = {},
  subject = SUBJECT,
  onPin = nothing,
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
      side={undefined}
      onSide={async () => undefined}
      onPin={onPin}
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

test('on an English page the Chinese of the side that the page is of comes first', async () => {
  const subject: CardSubject = { ...SUBJECT, text: 'cyberspace', script: 'Latn', sides: ['TW'] };
  const { view } = renderView(
    <Card first={{ ...stepOf(CYBERSPACE), text: 'cyberspace' }} subject={subject} />,
  );
  const [taiwan, mainland] = ['網路空間', '网络空间'].map((term) => view.getByText(term));
  expect(taiwan?.compareDocumentPosition(mainland as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
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

test('a citation is copied in the form that the user set', async () => {
  const { view, user } = renderView(
    <Card reading={{ citationTemplate: '{equivalent} | {term} [{document}]' }} />,
  );
  await user.click(view.getByRole('button', { name: 'Copy citation' }));
  expect(copied[0]).toMatch(/^cyberspace \| 网络空间/u);
});

test('zhuyin stands beside pinyin, or instead of it, where the user wants it', () => {
  const { element, again } = renderView(<Card />);
  expect(element.querySelector('.zhuyin')).toBeNull();
  again(<Card reading={{ showZhuyin: true }} />);
  const zhuyin = element.querySelector('.zhuyin')?.textContent ?? '';
  expect(zhuyin.replaceAll(/\s/gu, ' ')).toBe('ㄨㄤˇ ㄌㄨㄛˋ ㄎㄨㄥ ㄐㄧㄢ');
  again(<Card reading={{ showPinyin: false, showZhuyin: true }} />);
  expect(element.querySelector('.reading')?.textContent.trim()).toBe(zhuyin);
});

test('a card that is renewed says what holds now, and stays where the user stepped to', async () => {
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

describe('what is not meant here', () => {
  let request: MockInstance<typeof messaging.request>;

  beforeEach(() => {
    request = vi.spyOn(messaging, 'request');
    vi.stubGlobal('location', new URL('https://example.org/page?secret'));
    request.mockResolvedValue('example.org');
  });

  test('is left unmarked on this site, which is said and undone; the card stays', async () => {
    const onPin = vi.fn<() => void>();
    const { view, user } = renderView(<Card onPin={onPin} />);
    await user.click(view.getByRole('button', { name: 'Not meant here' }));
    await user.click(view.getByRole('button', { name: 'Never on this site' }));
    expect(onPin).toHaveBeenCalledOnce();
    expect(request).toHaveBeenLastCalledWith('markHere', [CYBERSPACE.id], false);
    expect(await view.findByText(/^No longer marked on example\.org\./u)).toBeDefined();
    expect(view.queryByRole('button', { name: 'Never on this site' })).toBeNull();
    await user.click(view.getByRole('button', { name: 'Undo' }));
    expect(request).toHaveBeenLastCalledWith('markHere', [CYBERSPACE.id], true);
    expect(await view.findByText('Marked on example.org again.')).toBeDefined();
    expect(view.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('is said by keys alone, and the focus stays in the card', async () => {
    const { view, user } = renderView(<Card />);
    const card = view.getByRole('dialog');
    card.focus();
    await user.keyboard('n');
    expect(document.activeElement).toBe(view.getByRole('button', { name: 'Never on this site' }));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(card);
    (await view.findByRole('button', { name: 'Undo' })).focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(card);
    expect(await view.findByText(/^Marked/u)).toBeDefined();
    await user.keyboard('N');
    await user.keyboard('n');
    expect(view.queryByRole('button', { name: 'Never on this site' })).toBeNull();
    expect(document.activeElement).toBe(card);
  });

  test('is no matter of a page without a site', async () => {
    vi.stubGlobal('location', new URL('file:///home/a.html'));
    const { view, user } = renderView(<Card />);
    await user.click(view.getByRole('button', { name: 'Not meant here' }));
    expect(view.queryByRole('button', { name: 'Never on this site' })).toBeNull();
    expect(view.getByRole('button', { name: /^Mark only with everyday/u })).toBeDefined();
  });

  test('leads to the entry, where it is saved that it is marked on request', async () => {
    const { view, user } = renderView(<Card />);
    await user.click(view.getByRole('button', { name: 'Not meant here' }));
    await user.click(view.getByRole('button', { name: /^Mark only with everyday/u }));
    const { passage } = SUBJECT;
    expect(request).toHaveBeenLastCalledWith('openOnRequest', CYBERSPACE.id, passage);
  });

  test('is reported in a text to copy, with the address only if the user wants it', async () => {
    const { view, user } = renderView(<Card />);
    await user.click(view.getByRole('button', { name: 'Not meant here' }));
    await user.click(view.getByRole('button', { name: /^Report a wrong sense/u }));
    await user.click(view.getByRole('button', { name: 'Copy the report' }));
    await user.click(view.getByRole('checkbox', { name: 'With the address of this page' }));
    await user.click(view.getByRole('button', { name: 'Copy the report' }));
    expect(copied).toHaveLength(2);
    expect(copied[0]).toContain('Marked text: 网络空间');
    expect(copied[0]).not.toContain('secret');
    expect(copied[1]).toBe(`${copied[0]}\nPage: https://example.org/page?secret`);
    expect(request).not.toHaveBeenCalled();
  });

  test('is reported without the signs that stand in a PDF for ends of lines', async () => {
    const subject = {
      ...SUBJECT,
      text: 'cyber-space',
      passage: {
        before: `A high${LINE_HYPHEN}quality${LINE_END}`,
        text: `cyber${LINE_HYPHEN}space`,
        after: ' of 主\u2060权.',
      },
    };
    const { view, user } = renderView(<Card subject={subject} />);
    await user.click(view.getByRole('button', { name: 'Not meant here' }));
    await user.click(view.getByRole('button', { name: /^Report a wrong sense/u }));
    await user.click(view.getByRole('button', { name: 'Copy the report' }));
    expect(copied[0]).toContain('Sentence: A high-quality cyber-space of 主权.\n');
    expect(copied[0]).toContain('Marked text: cyber-space\n');
  });
});
