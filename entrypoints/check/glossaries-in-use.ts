import { browser } from 'wxt/browser';
import { glossaryName } from '../../components/texts/glossary-name.ts';
import type { Texts } from '../../components/texts/texts.tsx';
import { CURATED_GLOSSARY } from '../../glossary/model/glossary/glossary.ts';
import { request } from '../shared/messaging.ts';

/** The glossaries in use with their versions, as a report names them. */
export async function glossariesInUse(t: Texts): Promise<readonly string[]> {
  const listed = await request('listGlossaries');
  return listed.flatMap(({ glossary, entries }) => {
    if (!glossary.enabled || glossary.deleted !== undefined || entries === 0) return [];
    const name = glossaryName(t, glossary);
    return glossary.id === CURATED_GLOSSARY
      ? `${name} ${browser.runtime.getManifest().version}`
      : t('importing.withDetail', { text: name, detail: t('importing.foundEntries', entries) });
  });
}
