/** The formats in which a check is saved: reports for people, the pairs for other programs, and all of it. */
export const REPORT_FORMATS = ['html', 'xlsx', 'csv', 'xliff', 'tmx', 'tsv', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The file name extension and the media type of each. */
export const REPORT_FILES: Readonly<
  Record<ReportFormat, { readonly extension: string; readonly mediaType: string }>
> = {
  html: { extension: '.html', mediaType: 'text/html' },
  xlsx: {
    extension: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  csv: { extension: '.csv', mediaType: 'text/csv' },
  xliff: { extension: '.xlf', mediaType: 'application/xliff+xml' },
  tmx: { extension: '.tmx', mediaType: 'application/x-tmx+xml' },
  tsv: { extension: '.tsv', mediaType: 'text/tab-separated-values' },
  json: { extension: '.json', mediaType: 'application/json' },
};

/** The texts of the interface that a report needs, by their keys below `check`. */
const REPORT_TEXTS = [
  'kind.outdated',
  'kind.regional',
  'kind.other',
  'kind.missing',
  'kind.inconsistent',
  'kind.reworded',
  'kind.elsewhere',
  'kind.short',
  'kind.approved',
  'category.untranslated',
  'category.remarks',
  'category.settled',
  'why.outdated',
  'why.regional',
  'why.other',
  'why.missing',
  'why.inconsistent',
  'why.reworded',
  'why.elsewhere',
  'why.short',
  'why.approved',
  'untranslatedHint',
  'results',
  'answer.here',
  'answer.text',
  'answer.never',
  'answer.error',
  'expected',
  'stands',
  'source',
  'target',
  'title',
  'report.date',
  'report.glossaries',
] as const;
/** Those with a place for another term, `{other}`, a `{date}` or a `{document}`. */
const REPORT_TEMPLATES = [
  'why.confused',
  'replaced.both',
  'replaced.since',
  'replaced.by',
] as const;
/** What a report alone has names for, by their keys below `check.saving`. */
const REPORT_LABELS = [
  'kind',
  'type',
  'weight',
  'error',
  'warning',
  'remark',
  'term',
  'concept',
  'segment',
  'file',
  'answer',
  'none',
] as const;

type PlainText = (typeof REPORT_TEXTS)[number];
type Template = (typeof REPORT_TEMPLATES)[number];
type Label = (typeof REPORT_LABELS)[number];

/** The texts of a report in one language. */
export type ReportTexts = Readonly<Record<PlainText | Template | `saving.${Label}`, string>>;

/**
 * Gathers the texts of a report, which is written where the interface's texts are not.
 * @param templateOf a text with its places as they are
 */
export const reportTexts = (
  textOf: (key: PlainText) => string,
  templateOf: (key: Template) => string,
  labelOf: (key: Label) => string,
): ReportTexts =>
  Object.fromEntries([
    ...REPORT_TEXTS.map((key) => [key, textOf(key)]),
    ...REPORT_TEMPLATES.map((key) => [key, templateOf(key)]),
    ...REPORT_LABELS.map((key) => [`saving.${key}`, labelOf(key)]),
  ]) as ReportTexts;
