import type { MarkedText } from '../model/check/check-report.ts';
import type { ReportTexts } from '../model/check/report-format.ts';
import { reportedGroups } from '../model/check/reported-groups.ts';
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

/** The findings as a table: a header, a row for each place, then the sentences without translation. */
export function findingRows(check: SavedCheck, texts: ReportTexts): readonly (readonly string[])[] {
  const { findings, remarks, settled } = reportedGroups(check);
  const header = [
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
  const untranslated = check.report.untranslated.map(({ source, target, pair }) => [
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
