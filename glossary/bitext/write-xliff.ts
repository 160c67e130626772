import type { AnsweredGroup } from '../model/check/answer.ts';
import type { ReportPlace } from '../model/check/check-report.ts';
import type { ReportTexts } from '../model/check/report-format.ts';
import { reportedGroups } from '../model/check/reported-groups.ts';
import { fileOfPlace } from '../model/check/text-file.ts';
import { xmlElement } from '../exchange/tbx/xml-text.ts';
import {
  foundAt,
  kindName,
  mqmType,
  whenReplaced,
  termText,
  UNTRANSLATED_TYPE,
  whyOf,
} from './report-finding.ts';
import { fileLanguage, printable, xmlContent } from './report-xml.ts';
import type { SavedCheck } from './saved-check.ts';

/** How serious a finding is, of 100. */
const SEVERITIES = { error: '100', warning: '60', remark: '20', none: '0' } as const;

/** What is said of a part of a pair; both offsets are of the text of that side. */
interface Issue {
  readonly side: 'source' | 'target';
  readonly start: number;
  readonly end: number;
  /** The element of ITS. */
  readonly xml: string;
}

/**
 * The pairs as XLIFF 2.1, one unit each, by the files that were checked together. What was found is standoff annotation of ITS 2.0 in the unit, to
 * which a mark around the place refers. What the user called right is there, but not enabled.
 */
export function writeXliff(check: SavedCheck, texts: ReportTexts): string {
  const issues = Map.groupBy(issuesOf(check, texts), ({ pair }) => pair);
  const units = check.pairs.map((pair, number) => {
    const parts = Map.groupBy(issues.get(number) ?? [], (one) =>
      [one.side, one.start, one.end].join(' '),
    );
    const marked = [...parts.values()].map((all, at) => ({ all, id: `u${number + 1}-q${at + 1}` }));
    const standoff = marked.map(({ all, id }) =>
      xmlElement('its:locQualityIssues', { 'xml:id': id }, all.map(({ xml }) => xml).join('')),
    );
    const textOf = (side: Issue['side']): string =>
      markedText(
        pair[side],
        marked.flatMap(({ all: [first], id }) => (first?.side === side ? [{ ...first, id }] : [])),
      );
    const target = pair.target === '' ? '' : xmlElement('target', {}, textOf('target'));
    const segment = xmlElement('segment', {}, xmlElement('source', {}, textOf('source')) + target);
    return `${xmlElement('unit', { id: `u${number + 1}`, 'xml:space': 'preserve' }, standoff.join('') + segment)}\n`;
  });
  const { sourceLanguage, targetLanguage } = check.report;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement(
    'xliff',
    {
      version: '2.1',
      srcLang: fileLanguage(sourceLanguage),
      trgLang: fileLanguage(targetLanguage),
      xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
      'xmlns:its': 'http://www.w3.org/2005/11/its',
      'xmlns:itsm': 'urn:oasis:names:tc:xliff:itsm:2.1',
      'its:version': '2.0',
    },
    `\n${filesOf(check, units)}`,
  )}\n`;
}

/** The units in a file element for each file that was checked, which names it; in one without a name for one file. */
function filesOf({ files, report, pairs }: SavedCheck, units: readonly string[]): string {
  let name: string | undefined;
  const named = pairs.map((_, pair) => {
    // A pair without a source stands behind one that has.
    name = fileOfPlace(files, report, { pair }) ?? name ?? files[0]?.name;
    return name;
  });
  return [...Map.groupBy(units.keys(), (number) => named[number])]
    .map(([original, numbers], at) => {
      const attributes = { id: `f${at + 1}`, ...(original !== undefined && { original }) };
      const own = numbers.map((number) => units[number]).join('');
      return `${xmlElement('file', attributes, `\n${own}`)}\n`;
    })
    .join('');
}

function issuesOf(
  check: SavedCheck,
  texts: ReportTexts,
): readonly (Issue & { readonly pair: number })[] {
  const { findings, remarks, settled } = reportedGroups(check);
  const ofGroups = [...findings, ...remarks, ...settled].flatMap((group) =>
    group.places.map((place) => ({
      pair: place.pair,
      ...partOf(place),
      xml: issueXml(
        'terminology',
        commentOf(group, place, texts),
        SEVERITIES[group.weight],
        settled.includes(group),
      ),
    })),
  );
  const ofSentences = check.report.untranslated.map(({ pair, source }) => ({
    pair,
    side: 'source' as const,
    start: 0,
    end: source.length,
    xml: issueXml(
      'omission',
      `${texts['category.untranslated']} [${UNTRANSLATED_TYPE}]`,
      SEVERITIES.warning,
      false,
    ),
  }));
  return [...ofGroups, ...ofSentences];
}

/** The part that a finding is about: what stands in the translation, else the term in the source. */
function partOf({ source, target }: ReportPlace): Pick<Issue, 'side' | 'start' | 'end'> {
  const [side, text] =
    target.marked === '' ? (['source', source] as const) : (['target', target] as const);
  const start = text.marked === '' ? 0 : text.before.length;
  const end = text.marked === '' ? text.before.length : start + text.marked.length;
  return { side, start, end };
}

function commentOf(group: AnsweredGroup, place: ReportPlace, texts: ReportTexts): string {
  const { kind, term, expected, found: standing } = group;
  const replaced = whenReplaced(texts, standing?.replaced);
  const found = foundAt(group, place);
  return [
    `${kindName(texts, kind)}: ${term}${found === '' ? '' : ` → ${found}`}.`,
    whyOf(texts, group),
    ...(expected ? [`${texts['expected']}: ${termText(expected)}.`] : []),
    ...(replaced === '' ? [] : [`${replaced}.`]),
    `[${mqmType(group)}]`,
  ].join(' ');
}

function issueXml(type: string, comment: string, severity: string, isSettled: boolean): string {
  const attributes = {
    locQualityIssueType: type,
    locQualityIssueSeverity: severity,
    locQualityIssueEnabled: isSettled ? 'no' : 'yes',
    // A line break in an attribute is read as a space.
    locQualityIssueComment: printable(comment.replaceAll(/\s+/gu, ' ')),
  };
  return xmlElement('its:locQualityIssue', attributes, '');
}

/** A text with marks around its parts, which may overlap. */
function markedText(
  text: string,
  parts: readonly Pick<Issue & { readonly id: string }, 'start' | 'end' | 'id'>[],
): string {
  const cuts = [...new Set([0, ...parts.flatMap(({ start, end }) => [start, end]), text.length])];
  return cuts
    .toSorted((a, b) => a - b)
    .map((cut, at, all) => {
      const ended = parts
        .filter(({ end }) => end === cut)
        .map(({ id }) => xmlElement('em', { startRef: id }, ''));
      const begun = parts
        .filter(({ start }) => start === cut)
        .map(({ id }) =>
          xmlElement(
            'sm',
            { id, type: 'itsm:generic', 'its:locQualityIssuesRef': `#its=${id}` },
            '',
          ),
        );
      return ended.join('') + begun.join('') + xmlContent(text.slice(cut, all[at + 1]), codePoint);
    })
    .join('');
}

/** A character that XML has not, as XLIFF writes it. */
const codePoint = (character: string): string =>
  xmlElement(
    'cp',
    { hex: (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0') },
    '',
  );
