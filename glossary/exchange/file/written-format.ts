/** The formats that can be written. */
export const WRITTEN_FORMATS = [
  'json',
  'jsonLines',
  'tbx3',
  'tbx2',
  'multiTerm',
  'csv',
  'xlsx',
  'xlsxConcepts',
  'tsv',
  'omegat',
  'memoq',
  'deepl',
  'google',
  'utx',
  'anki',
] as const;
export type WrittenFormat = (typeof WRITTEN_FORMATS)[number];

/** Whether a format holds exactly two languages, which the user has to choose. */
export function isPairFormat(format: WrittenFormat): boolean {
  return ['omegat', 'deepl', 'utx', 'anki'].includes(format);
}

/** The file name extension and the media type of each format. */
export const FILE_TYPES: Readonly<
  Record<WrittenFormat, { readonly extension: string; readonly mediaType: string }>
> = {
  json: { extension: '.json', mediaType: 'application/json' },
  jsonLines: { extension: '.jsonl', mediaType: 'application/jsonl' },
  tbx3: { extension: '.tbx', mediaType: 'application/xml' },
  tbx2: { extension: '.v2.tbx', mediaType: 'application/xml' },
  multiTerm: { extension: '.mtf.xml', mediaType: 'application/xml' },
  csv: { extension: '.csv', mediaType: 'text/csv' },
  xlsx: {
    extension: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  xlsxConcepts: {
    extension: '.concepts.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  tsv: { extension: '.tsv', mediaType: 'text/tab-separated-values' },
  omegat: { extension: '.utf8.txt', mediaType: 'text/plain' },
  memoq: { extension: '.memoq.csv', mediaType: 'text/csv' },
  deepl: { extension: '.deepl.csv', mediaType: 'text/csv' },
  google: { extension: '.google.csv', mediaType: 'text/csv' },
  utx: { extension: '.utx', mediaType: 'text/plain' },
  anki: { extension: '.anki.txt', mediaType: 'text/plain' },
};
