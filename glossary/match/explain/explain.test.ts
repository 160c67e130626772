import { describe, expect, it } from 'vitest';

import { candidatesIn } from '../scan/candidates.ts';
import { compileLayer } from '../compile/compile.ts';
import { explain, explainCandidates, type Explanation, formRelation } from './explain.ts';
import { lexicon } from '../boundary/lexicon-fixture.ts';
import { entriesOfCase } from '../match-cases/entries-of.ts';

const explained = (terms: readonly string[], text: string, language = ''): Explanation =>
  explain(text, entriesOfCase(terms), lexicon, { language });
const reasons = (terms: readonly string[], text: string, language = ''): unknown =>
  explained(terms, text, language).nearMisses.map(({ span, reason }) => [
    text.slice(span.start, span.end),
    reason,
  ]);

describe('why a text is marked', () => {
  it.each([
    ['case', ['digital divide'], 'Digital Divide', ['case']],
    ['script', ['网络'], '網絡', ['script']],
    ['width', ['5G'], '５Ｇ', ['width']],
    ['hyphen', ['win win'], 'win-win', ['separator']],
    ['quotation marks', ['一带一路倡议'], '“一带一路”倡议', ['quotation marks']],
    ['soft hyphen', ['cyber'], 'cy\u00adber', ['invisible characters']],
    ['nothing', ['网络'], '网络', []],
  ])('names the fold: %s', (_, terms, text, folds) => {
    expect(explained(terms, text).matches[0]?.forms[0]?.folds).toEqual(folds);
  });

  it('names the term, the form that was found and where it comes from', () => {
    const { forms } = explained(['crisis'], 'crises').matches[0] ?? { forms: [] };
    expect(forms).toEqual([
      {
        concept: 'c0',
        term: 'crisis',
        form: 'crises',
        ways: ['plural'],
        origin: 'inflection',
        folds: [],
        marking: 'always',
      },
    ]);
  });

  it('shows the number of the page in term and form', () => {
    const terms = ['第{n:zh}届进口博览会 = {n:ordinal} Import Expo'];
    const formsOf = (text: string): unknown =>
      explained(terms, text).matches[0]?.forms.map(({ term, form, folds }) => [term, form, folds]);
    expect(formsOf('第20屆進口博覽會')).toEqual([
      ['第二十届进口博览会', '第20届进口博览会', ['script']],
    ]);
    expect(formsOf('twenty-first Import Expo')).toEqual([
      ['21st Import Expo', 'twenty-first Import Expo', []],
    ]);
  });

  it('names all concepts of a form', () => {
    const { forms } = explained(['NPC', 'NPC'], 'NPC').matches[0] ?? { forms: [] };
    expect(forms.map(({ concept }) => concept)).toEqual(['c0', 'c1']);
  });
});

describe('which form of a term a text is', () => {
  it.each([
    ['global village', 'global villages', 'plural of global village'],
    ['economic zones', 'economic zone', 'singular of economic zones'],
    ['consul general', 'consuls general', 'plural of consul general'],
    ['verb:strengthen unity', 'strengthens unity', 'thirdPerson of strengthen unity'],
    ['verb:strengthen unity', 'Strengthening unity', 'ing of strengthen unity'],
    ['verb:strengthen unity', 'strengthened unity', 'past of strengthen unity'],
    ['verb:take part', 'took part', 'pastTense of take part'],
    ['verb:take part', 'taken part', 'pastParticiple of take part'],
    ['defense white paper', 'defence white paper', 'british of defense white paper'],
    ['labour law', 'labor law', 'american of labour law'],
    ['digital program', 'digital programmes', 'plural, british of digital program'],
    ['verb:modernize farming', 'modernising farming', 'ing, british of modernize farming'],
    ['modernise', 'modernize', 'otherSpelling of modernise'],
    ['win-win co-operation', 'win-win cooperation', 'otherSpelling of win-win co-operation'],
    [
      'NGO = non-governmental organization',
      'NGOs',
      'plural of NGO, for non-governmental organization',
    ],
    ['NGO = non-governmental organization', 'NGO', ' of NGO, for non-governmental organization'],
    ['NGO = non-governmental organization', 'non-governmental organization', undefined],
    ['crisis = crises', 'crises', 'plural of crisis'],
    ['网络', '網絡', undefined],
    ['exact:Belt and Road', 'BELT AND ROAD', undefined],
    [
      'acronym:第{n:zh}次大会 = 中国第{n:zh}次大会',
      '第五次大会',
      ' of 第五次大会, for 中国第五次大会',
    ],
    [
      'acronym:全国代表大会 = 中国第{n:zh}次全国代表大会',
      '全国代表大会',
      ' of 全国代表大会, for 中国第n次全国代表大会',
    ],
    [
      'acronym:第{n:zh}届进口博览会 +进博会 = 中国第{n:zh}届进口博览会',
      '进博会',
      ' of 第n届进口博览会, for 中国第n届进口博览会',
    ],
    ['网络', '空间', undefined],
  ])('of %s: %s', (terms, text, said) => {
    const [entry] = entriesOfCase([terms]);
    if (entry === undefined) throw new Error('no entry');
    const relation = formRelation(entry, text);
    const { ways = [], term = '', shortFor } = relation ?? {};
    expect(
      relation &&
        `${ways.join(', ')} of ${term}${shortFor === undefined ? '' : `, for ${shortFor}`}`,
    ).toBe(said);
  });
});

describe('why a text is not marked', () => {
  it.each([
    [
      'two words that would be cut',
      ['主权'],
      '保障民主权利',
      '',
      '主权',
      { kind: 'cuts a word', words: ['民主', '权利'] },
    ],
    [
      'a word of Traditional text that would be cut',
      ['求是'],
      '「實事求是」',
      '',
      '求是',
      { kind: 'cuts a word', words: ['實事求是'] },
    ],
    ['a letter at the edge', ['AI'], 'AI2', '', 'AI', { kind: 'word edge' }],
    ['a longer word', ['Xi'], "Xi'an", '', 'Xi', { kind: 'longer word' }],
    ['an address', ['AI'], '#AI', '', 'AI', { kind: 'address' }],
    ['the case', ['AI'], 'ai', '', 'ai', { kind: 'case' }],
    ['a diacritic', ['resume'], 'résumé', '', 'résumé', { kind: 'diacritics' }],
    ['the language', ['国际法'], '國際法', 'ja', '國際法', { kind: 'language' }],
    ['a quotation', ['网络空间'], '网络”空间', '', '网络”空间', { kind: 'quotation marks' }],
    [
      'a regional form',
      ['tw:資料'],
      '资料',
      '',
      '资料',
      { kind: 'regional form in Simplified text' },
    ],
    [
      'a phrase around it',
      ['网络 !神经网络 !人际网络'],
      '神经网络',
      '',
      '网络',
      { kind: 'not inside', phrases: ['神经网络'] },
    ],
    [
      'a match that holds a part of it',
      ['信息安全', '安全网络'],
      '信息安全网络',
      '',
      '安全网络',
      { kind: 'overlap', by: { start: 0, end: 4 } },
    ],
  ])('says so: %s', (_, terms, text, language, candidate, reason) => {
    expect(reasons(terms, text, language)).toEqual([[candidate, reason]]);
  });

  it('leaves out what lies inside a match', () => {
    expect(reasons(['网络', '网络空间'], '网络空间')).toEqual([]);
  });
});

it('explains the blobs of several layers, and what one of them hides', () => {
  const curated = entriesOfCase(['网络', '空间']);
  const own = entriesOfCase(['网络空间']);
  const data = {
    revision: 1,
    layers: [
      { blob: compileLayer(curated, lexicon), suppressed: ['c1'] },
      { blob: compileLayer(own, lexicon), suppressed: [] },
    ],
  };
  const text = '网络空间和空间';
  const candidates = candidatesIn(text, data);
  expect(
    candidates.map(({ span, outcome }) => [text.slice(span.start, span.end), outcome]),
  ).toEqual([
    ['网络空间', { kind: 'marked' }],
    ['空间', { kind: 'refused', refusal: 'suppressed' }],
  ]);
  expect(
    explainCandidates(text, candidates, [...own, ...curated], lexicon).matches[0]?.forms,
  ).toHaveLength(1);
});
