import { expect, it } from 'vitest';

import { packageCurated } from '../curated/build/package-curated.ts';
import { patternsOf } from './pattern.ts';

it('gives the English forms of every curated term that the snapshot shows', async () => {
  const lines = [];
  for (const entry of packageCurated('glossary/curated')) {
    const terms = Map.groupBy(
      patternsOf(entry).filter(({ language }) => language === 'en'),
      ({ term }) => term,
    );
    for (const [term, patterns] of terms)
      lines.push(`${term}: ${patterns.map(({ form }) => form).join(' | ')}`);
  }
  await expect(lines.toSorted().join('\n')).toMatchFileSnapshot('./fixtures/curated-forms.txt');
});
