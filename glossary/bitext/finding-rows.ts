import type { MarkedText } from '../model/check/check-report.ts';
import type { ReportTexts } from '../model/check/report-format.ts';
import { reportedGroups } from '../model/check/reported-groups.ts';
import { fileOfPlace } from '../model/check/text-file.ts';
import {
  answerName,
  foundAt,
  kindName,
  mqmType,
  termText,
  UNTRANSLATED_TYPE,
} from './report-finding.ts';
import { printable } from './report-xml.ts';
import type { SavedCheck } from './saved-check.ts';

/**
 * The findings as a table: a header, a row for each place, then the sentences without translation. Where several
 * files were checked together, the first column names the file.
 */
export function findingRows(check: SavedCheck, texts: ReportTexts): readonly (readonly string[])[] {
  const { findings, remarks, settled } = reportedGroups(check);
  const { report, files } = check;
  // A column that is empty in every row says nothing.
  const fileCell = (place: { readonly pair: number }): readonly string[] =>
    files.length === 0 ? [] : [fileOfPlace(files, report, place) ?? ''];
  const header = [
    ...(files.length === 0 ? [] : [texts['saving.file']]),
    texts['saving.kind'],
    texts['saving.type'],
    texts['saving.weight'],
    texts['saving.term'],
    texts['saving.concept'],
    texts['expected'],
    texts['stands'],
    texts['source'],
    texts['target'],
    texts['saving.segment'],
    texts['saving.answer'],
  ];
  const rows = [...findings, ...remarks, ...settled].flatMap((group) =>
    group.places.map((place) => [
      ...fileCell(place),
      kindName(texts, group.kind),
      mqmType(group),
      group.weight === 'none' ? '' : texts[`saving.${group.weight}`],
      group.term,
      group.concept,
      termText(group.expected),
      foundAt(group, place),
      wholeOf(place.source),
      wholeOf(place.target),
      String(place.pair + 1),
      answerName(texts, group),
    ]),
  );
  const untranslated = report.untranslated.map(({ source, target, pair }) => [
    ...fileCell({ pair }),
    texts['category.untranslated'],
    UNTRANSLATED_TYPE,
    texts['saving.warning'],
    '',
    '',
    '',
    '',
    source,
    target,
    String(pair + 1),
    '',
  ]);
  return [header, ...rows, ...untranslated].map((cells) => cells.map(printable));
}

const wholeOf = ({ before, marked, after }: MarkedText): string => before + marked + after;
