/* oxlint-disable no-console -- a command */
import { packageCurated } from '../../curated/build/package-curated.ts';
import { explain, type ExplainedForm } from '../explain.ts';
import { makeLexicon } from './make-lexicon.ts';

const [text = '', language = ''] = process.argv.slice(2);
if (text === '') {
  console.error('npm run explain -- "text" [lang]');
  process.exit(2);
}
const line = ({ concept, term, form, origin, folds }: ExplainedForm): string =>
  `    ${concept}: ${term}${form === term ? '' : ` → ${form} (${origin})`}${folds.length > 0 ? `, folded: ${folds.join(', ')}` : ''}`;
const { matches, nearMisses } = explain(text, packageCurated('glossary/curated'), makeLexicon(), {
  language,
});
for (const { span, forms } of matches) {
  console.log(`marked      ${text.slice(span.start, span.end)}`);
  for (const form of forms) console.log(line(form));
}
for (const { span, forms, refusal } of nearMisses) {
  console.log(`not marked  ${text.slice(span.start, span.end)}: ${refusal}`);
  for (const form of forms) console.log(line(form));
}
