import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { allConceptNames, conceptName, writeConceptNames } from './concept-names.ts';

it('names of concepts are read as they were written, whatever their order', () => {
  const part = fc.constantFrom('concept-', 'a', 'ab', '中', '%', ' ', '', 'x'.repeat(300));
  const name = fc.array(part, { maxLength: 3 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 50 }), (concepts) => {
      const names = writeConceptNames(concepts);
      expect(allConceptNames(names)).toEqual(concepts);
      expect(concepts.map((_, concept) => conceptName(names, concept))).toEqual(concepts);
    }),
  );
});

it('names that rise take less room than those that do not', () => {
  const concepts = Array.from({ length: 100 }, (_, count) => `concept-${1000 + count}`);
  const size = (ids: readonly string[]): number => writeConceptNames(ids).bytes.length;
  expect(size(concepts)).toBeLessThan(concepts.join('').length / 2);
});
