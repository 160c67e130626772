import { describe, expect, it } from 'vitest';
import type { ConceptEntry } from '../../model/entry/concept-entry.ts';
import { read } from '../read-fixture.ts';
import { writeMultiTerm } from './write-multiterm.ts';

const ENTRY: ConceptEntry = {
  id: 'concept-cyberspace',
  subjectField: 'Cyberspace',
  languageSections: [
    {
      language: 'zh-Hant-TW',
      definition: '由網路構成的空間',
      termSections: [
        { term: '網路空間', administrativeStatus: 'preferred', reading: 'wǎnglù kōngjiān' },
      ],
    },
    {
      language: 'en',
      termSections: [
        {
          term: 'cyberspace',
          administrativeStatus: 'preferred',
          partOfSpeech: 'noun',
          sources: [{ title: 'White paper', date: '2022' }],
        },
      ],
    },
  ],
};

describe('MultiTerm XML', () => {
  it('has the fields that termbases have, and names its languages', () => {
    const xml = writeMultiTerm([ENTRY]);
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<mtf>\n<conceptGrp>/u);
    for (const part of [
      '<concept>1</concept><descripGrp><descrip type="Subject">Cyberspace</descrip></descripGrp>',
      '<language type="Chinese (Traditional, Taiwan)" lang="ZH-TW"></language>',
      '<descrip type="Definition">由網路構成的空間</descrip>',
      '<termGrp><term>網路空間</term>',
      '<descrip type="Reading">wǎnglù kōngjiān</descrip>',
      '<language type="English" lang="EN"></language>',
      '<descrip type="Part of speech">noun</descrip>',
      '<descrip type="Source">White paper, 2022</descrip>',
    ]) {
      expect(xml).toContain(part);
    }
  });

  it('gives the fields of a termbase back under their names', async () => {
    const field = '<descripGrp><descrip type="Client">A &amp; B</descrip></descripGrp>';
    const file = `<mtf><conceptGrp><concept>7</concept>${field}<languageGrp><language type="Chinese (Simplified, PRC)"/>
      <termGrp><term>网络</term>${field}</termGrp></languageGrp></conceptGrp></mtf>`;
    const { entries } = await read('a.xml', file);
    expect(entries[0]?.entry.kept).toEqual([{ name: 'descrip:Client', value: 'A & B' }]);
    const again = writeMultiTerm(entries.map(({ entry }) => entry));
    expect(again.split(field)).toHaveLength(3);
    expect(again).toContain('lang="ZH-CN"');
  });

  it('keeps where its links lead to, beside the fields that have them', async () => {
    const file = `<mtf><conceptGrp><concept>7</concept>
      <descripGrp><descrip type="Note">see <xref Tlink="English:network">that</xref></descrip></descripGrp>
      <languageGrp><language type="English"/><termGrp><term>net</term>
      <descripGrp><descrip type="Source" Ulink="https://a.test/">A book</descrip></descripGrp>
      <descripGrp><descrip type="Figure" Glink="net.png">A net</descrip></descripGrp>
      </termGrp></languageGrp></conceptGrp></mtf>`;
    const { entries, issues } = await read('a.xml', file);
    const [first] = entries;
    expect(issues).toEqual([]);
    expect([first?.entry.note, first?.entry.kept]).toEqual([
      'see that',
      [{ name: 'ref:crossReference', value: 'that', target: 'English:network' }],
    ]);
    expect(first?.entry.languageSections[0].termSections[0]).toMatchObject({
      sources: [{ title: 'A book' }],
      kept: [
        { name: 'descrip:Figure', value: 'A net' },
        { name: 'xref:externalCrossReference', value: 'A book', target: 'https://a.test/' },
        { name: 'ref:crossReference', value: 'A net', target: 'net.png' },
      ],
    });
    const again = await read('b.xml', writeMultiTerm(entries.map(({ entry }) => entry)));
    expect(again.entries.map(({ entry }) => entry)).toEqual(entries.map(({ entry }) => entry));
  });
});
