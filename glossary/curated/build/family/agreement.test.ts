import { describe, expect, it } from 'vitest';

import { agreementOf, pairEvidence, renderingKey } from './agreement.ts';
import type { HandRendering } from './family-tables.ts';

const rendering = (en: string, ...also: readonly string[]): HandRendering => ({
  zh: '',
  en,
  also,
  evidence: 'known',
  where: '',
});

describe('renderings of two hands', () => {
  it.each([
    ['Ministry of Labour', 'Ministry of Labor'],
    ['Neighbouring Countries', 'neighboring countries'],
    ['World Health Organisation', 'World Health Organization'],
    ['Modernisation', 'modernization'],
    ['Council of Defence', 'Council of Defense'],
    ['Monitoring Centres', 'Monitoring Centers'],
    ['UN Development Programme', 'UN Development Program'],
    ['Security Dialogue', 'Security Dialog'],
    ['Travelling Counsellors', 'Traveling Counselors'],
    ['the Judgement', 'Judgment'],
    ['The Charter of a Union', 'Charter of the Union'],
    ['Counter-Espionage Law', 'Counterespionage Law'],
    ['Long-term Plan', 'Long term plan'],
    ['Co-operation & Trade', 'Cooperation and Trade'],
    ['Villagers’ Committee', "Villagers' Committee"],
    ['“Two New” policies', 'two new policies'],
    ['Communiqué', 'Communique'],
    ['Law on Water, Soil and Air', 'Law on Water, Soil, and Air'],
  ])('%s and %s agree', (first, second) => {
    expect(agreementOf(rendering(first), rendering(second))).toBe('agree');
  });

  it.each([
    ['Four Olds', 'For Olds'],
    ['Filing Office', 'Filling Office'],
    ['Emission Law', 'Emissions Law'],
    ["Villagers' Committee", 'Villagers Committee'],
    ['Law on Water', 'Water Law'],
    ['Commission', 'Committee'],
  ])('%s and %s differ', (first, second) => {
    expect(agreementOf(rendering(first), rendering(second))).toBe('differ');
  });

  it('are variants where one hand knows what the other prefers', () => {
    const both = rendering('Road Safety Law', 'Law on road safety');
    expect(agreementOf(both, rendering('Law on Road Safety'))).toBe('variant');
    expect(agreementOf(rendering('Law on Road Safety'), both)).toBe('variant');
  });

  it('differ where only the second choices meet', () => {
    const [first, second] = [rendering('One', 'Three'), rendering('Two', 'Three')];
    expect(agreementOf(first, second)).toBe('differ');
  });

  it('are open where one or both are missing', () => {
    expect(agreementOf(rendering('One'), rendering(''))).toBe('open');
    expect(agreementOf(rendering('', 'One'), rendering('One'))).toBe('open');
    expect(agreementOf(rendering(''), rendering(''))).toBe('open');
  });
});

it('a rendering of nothing but an article and marks has an empty key', () => {
  expect(renderingKey('The …')).toBe('');
});

it.each([
  ['seen', 'unsure', 'read'],
  ['known', 'seen', 'read'],
  ['known', 'known', 'known'],
  ['known', 'unsure', 'unsure'],
] as const)('%s and %s are %s together', (first, second, together) => {
  const of = (evidence: HandRendering['evidence']) => ({ ...rendering('One'), evidence });
  expect(pairEvidence(of(first), of(second))).toBe(together);
});
