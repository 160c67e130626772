import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { expect, it } from 'vitest';
import { englishReportTexts } from '../curated/build/commands/report-texts.ts';
import { answerTo } from '../model/check/answer.ts';
import { savedCheck } from './saved-check-fixture.ts';
import { writeXliff } from './write-xliff.ts';

/** The schemas of XLIFF 2.1 with those of its module for ITS, which are not ours to publish. */
const schemas = join(process.env['EXCHANGE_SAMPLES'] ?? '', 'schemas/xliff');

it.runIf(existsSync(schemas))('what is written is XLIFF with ITS by the official schemas', () => {
  xmlRegisterFsInputProviders();
  const addressOf = (name: string): string => pathToFileURL(join(schemas, name)).href;
  const both = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <xs:import namespace="urn:oasis:names:tc:xliff:document:2.0" schemaLocation="${addressOf('xliff_core_2.0.xsd')}"/>
    <xs:import namespace="http://www.w3.org/2005/11/its" schemaLocation="${addressOf('its.xsd')}"/>
  </xs:schema>`;
  const validator = XsdValidator.fromDoc(XmlDocument.fromString(both));
  const check = savedCheck(
    '构建网络空间命运共同体。\n我们尊重\u0001网络主权。\n这里有一大段文字完全没有译文，一个字也没有，看不懂的人只好去问别人。\n乡村振兴很重要。',
    'Build a community of common future in cyberspace.\nWe respect the sovereignty of <networks> & more.\nThe revival of villages matters.',
    (report) => report.groups.slice(1, 2).map((group) => answerTo('text', group, report)),
  );
  const written = writeXliff(check, englishReportTexts());
  expect(written.match(/<its:locQualityIssue /gu)?.length).toBeGreaterThan(2);
  validator.validate(XmlDocument.fromString(written));
  const spoilt = written.replace('locQualityIssueType=', 'kind=');
  expect(() => validator.validate(XmlDocument.fromString(spoilt))).toThrow('kind');
});
