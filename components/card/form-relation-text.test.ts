import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { FormRelation } from '../../glossary/model/page/match-reason.ts';
import { textsOf } from '../fixtures/texts-fixture.ts';
import { formRelationText } from './form-relation-text.ts';

const PLURAL: FormRelation = { term: 'program', ways: ['plural', 'british'] };
const SHORT: FormRelation = { term: 'NGO', ways: [], shortFor: 'non-governmental organization' };
const BOTH: FormRelation = { ...SHORT, ways: ['plural'] };

test.each([
  ['en', PLURAL, 'plural, British spelling of “program”'],
  ['en', SHORT, 'short for “non-governmental organization”'],
  ['en', BOTH, 'plural of “NGO”; short for “non-governmental organization”'],
  ['zh-CN', PLURAL, '“program”的复数形式、英式拼写'],
  ['zh-CN', BOTH, '“NGO”的复数形式；“non-governmental organization”的简称'],
  ['zh-TW', PLURAL, '「program」的複數形、英式拼法'],
])('in %s it is said which form a text is: %o', (locale, relation, said) => {
  const t = textsOf(readFileSync(`locales/${locale}.yml`, 'utf8'), locale);
  expect(formRelationText(t, relation)).toBe(said);
});
