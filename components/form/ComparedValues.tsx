import type { JSX } from 'preact';
import type { FieldComparison } from '../../glossary/model/entry/field-comparison.ts';
import { comparedText } from './field-text.ts';
import { useTexts } from '../texts/texts.tsx';

interface ComparedValuesProps {
  /** A field in two versions of an entry. */
  readonly change: FieldComparison;
  /** What the two versions are called, for screen readers. */
  readonly names: readonly [before: string, after: string];
}

/** What a field was, crossed out, and what it is now. */
export function ComparedValues({ change, names }: ComparedValuesProps): JSX.Element {
  const t = useTexts();
  const { field, language, values } = change;
  const [before = '', after = ''] = values.map((value) => comparedText(t, field, value));
  return (
    <span class="compared">
      <del lang={language}>
        <span class="hidden-text">{names[0]} </span>
        {before === '' ? t('comparison.nothing') : before}
      </del>{' '}
      <ins lang={language}>
        <span class="hidden-text">{names[1]} </span>
        {after === '' ? t('comparison.nothing') : after}
      </ins>
    </span>
  );
}
