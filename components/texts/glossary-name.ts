import { CURATED_GLOSSARY, type GlossaryLabel } from '../../glossary/model/glossary/glossary.ts';
import type { Texts } from './texts.tsx';

/** The name of a glossary: the one the user gave it, or that of a fixed one in the interface's language. */
export function glossaryName(t: Texts, { id, name }: Pick<GlossaryLabel, 'id' | 'name'>): string {
  if (name !== '') return name;
  return id === CURATED_GLOSSARY ? t('glossary.curated') : t('glossary.own');
}
