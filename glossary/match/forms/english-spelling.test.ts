import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { mayBeSpelledOtherwise, otherSpellings, spellingsByRules } from './english-spelling.ts';

const dictionary = readFileSync(
  new URL(import.meta.resolve('typo-js/dictionaries/en_US/en_US.dic')),
  'utf8',
)
  .split('\n')
  .map((line) => line.split('/')[0] ?? '');
const endings = ['', 'ed', 'ing'];
const british =
  'labour honours favour behaviour neighbours coloured harbour vapour endeavour rumour humour saviour armour odour rigour vigour valour candour fervour demeanour splendour tumour flavour parlour clamour ardour centre epicentres centred centring theatre fibre kilometre metres litre calibre lustre meagre spectre defence offenceless pretence licence practised programme catalogue analogue analyse paralysed catalyse ageing grey sceptic artefact towards adviser judgement acknowledgement skilful instalment fulfil enrolment mould manoeuvre archaeology aluminium sulphur haemoglobin travelled labelling modeller cancelled channelling signalled fuelled counsellor marshalled initialled tunnelling co-operation well-being organisation digitise'.split(
    ' ',
  );

describe('a phrase that no rule of spelling is tried on', () => {
  it('is one that no rule would change', () => {
    const missed = [...dictionary, ...british, 'per cent', 'five per cent of it', 'percent']
      .flatMap((word) => endings.map((ending) => word + ending))
      .filter((word) => !mayBeSpelledOtherwise(word) && spellingsByRules(word, true).length > 0);
    expect(missed).toEqual([]);
  });

  it('is most of the dictionary', () => {
    const tried = dictionary.filter((word) => mayBeSpelledOtherwise(word));
    expect(tried.length).toBeLessThan(dictionary.length / 10);
    expect(otherSpellings('labour')).toEqual(['labor']);
  });
});
