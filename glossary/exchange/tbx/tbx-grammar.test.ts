import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { Schema } from 'node-schematron';
import { expect, it } from 'vitest';
import { randomEntries } from '../random-entries-fixture.ts';
import { writeTbx3 } from './write-tbx.ts';

/** The official schemas, which have no licence and so are not part of the project; see samples.test.ts. */
const schemas = join(process.env['EXCHANGE_SAMPLES'] ?? '', 'schemas');
const present = existsSync(schemas);

it.runIf(present)('what is written is TBX-Basic by the official grammar', () => {
  const grammar = readFileSync(join(schemas, 'TBXcoreStructV03_TBX-Basic_integrated.rng'));
  const validator = RelaxNGValidator.fromDoc(XmlDocument.fromBuffer(grammar));
  fc.assert(
    fc.property(randomEntries, (entries) => {
      const document = XmlDocument.fromString(writeTbx3(entries));
      try {
        validator.validate(document);
      } finally {
        document.dispose();
      }
    }),
    { numRuns: 60 },
  );
});

it.runIf(present)(
  'what is written keeps the rules of the official Schematron',
  () => {
    const rules = readFileSync(join(schemas, 'TBX-Basic_DCA.sch'), 'utf8');
    const schematron = Schema.fromString(rules.replace(/^\uFEFF/u, ''));
    const entries = fc
      .sample(randomEntries, { numRuns: 12, seed: 7 })
      .flatMap((some, at) => some.map((entry) => ({ ...entry, id: `user-${at}-${entry.id}` })));
    const faults = schematron.validateString(writeTbx3(entries)).map(({ message }) => message);
    expect(faults).toEqual([]);
  },
  60_000,
);

/** The order of the elements in a term section, by the schema. */
const TERM_SECTION =
  /^<term>[^<]*<\/term>(?:<termNote type="(?:administrativeStatus|partOfSpeech|termType|geographicalUsage|grammaticalGender)">[^<]*<\/termNote>)*(?:<(?<name>admin|descrip|descripGrp|transacGrp|note|xref)\b.*?<\/\k<name>>)*$/su;

it('each section of a term has its term first, then its notes, then the rest', () => {
  fc.assert(
    fc.property(randomEntries, (entries) => {
      const sections = writeTbx3(entries).matchAll(/<termSec>(?<content>.*?)<\/termSec>/gsu);
      const contents = [...sections].map(({ groups }) => groups?.['content'] ?? '');
      expect(contents.filter((content) => !TERM_SECTION.test(content))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
