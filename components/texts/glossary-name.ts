import { CURATED_GLOSSARY, type GlossaryLabel } from '../../glossary/model/glossary/glossary.ts';
import type { Texts } from './texts.tsx';

/**
 * The name that the user gave a glossary, or for a fixed one its name in the language of the
 * interface.
 */
export function glossaryName(t: Texts, { id, name }: Pick<GlossaryLabel, 'id' | 'name'>): string {
  if (name !== '') return name;
  return id === CURATED_GLOSSARY ? t('glossary.curated') : t('glossary.own');
}
