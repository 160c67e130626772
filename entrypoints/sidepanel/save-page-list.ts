/** Saves the terms of a page as a file. */
import type { FoundConcept } from '../../glossary/model/page/found-concept.ts';
import { fieldNames } from '../../components/texts/term-names.ts';
import type { Texts } from '../../components/texts/texts.tsx';
import { writeTbx3 } from '../../glossary/exchange/tbx/write-tbx.ts';
import type { ConceptEntry, ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import {
  type PageListFormat,
  type PageListHeader,
  writePageCsv,
  writePageMarkdown,
  writePageTsv,
} from '../../glossary/model/page/page-list.ts';
import { listRowsOf } from '../../glossary/model/page/page-rows.ts';
import type { Language } from '../../glossary/model/entry/language.ts';
import { OPENED_FILE } from '../../glossary/model/settings/site-of.ts';
import { saveFile } from '../shared/own-pages/save-file.ts';
import type { Tab } from '../shared/own-pages/use-tab.ts';

/** The terms of a page, their entries, and the tab that they stand in. */
export interface PageList {
  readonly terms: readonly FoundConcept[];
  readonly entries: ReadonlyMap<ConceptId, ConceptEntry>;
  readonly tab: Tab | undefined;
  /** The form of Chinese that comes first. */
  readonly chinese: Language;
}

const TYPES: Readonly<Record<PageListFormat, string>> = {
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  tbx: 'application/x-tbx',
  md: 'text/markdown',
};

/** Writes the terms in a format and gives the file to the browser to save. */
export function savePageList(format: PageListFormat, list: PageList, t: Texts): void {
  const site = list.tab?.site?.replaceAll(/[^\w.-]/gu, '-') ?? 'page';
  const name = `termlight-${site}-${new Date().toISOString().slice(0, 10)}.${format}`;
  saveFile(textOf(format, list, t), name, TYPES[format]);
}

function textOf(
  format: PageListFormat,
  { terms, entries, tab, chinese }: PageList,
  t: Texts,
): string {
  const rows = listRowsOf(terms, entries, fieldNames(t).nameOf, chinese);
  const header: PageListHeader = [
    t('panel.columnTerm'),
    t('panel.columnEquivalents'),
    t('panel.columnOccurrences'),
    t('panel.columnField'),
    t('panel.columnSources'),
  ];
  switch (format) {
    case 'csv':
      return writePageCsv(rows, header);
    case 'tsv':
      return writePageTsv(rows, header);
    case 'tbx':
      return writeTbx3(terms.flatMap(({ concept }) => entries.get(concept) ?? []));
    case 'md':
      return writePageMarkdown(rows, header, {
        title: tab?.title || t('panel.title'),
        // A file that was opened from a disk has none that leads to it.
        address: tab === undefined || tab.address === OPENED_FILE ? '' : tab.address,
      });
  }
  return format satisfies never;
}
