import type { AnsweredGroup } from '../model/check/answer.ts';
import type { MarkedText, ReportTerm } from '../model/check/check-report.ts';
import { type CheckLanguage, langOf } from '../model/check/check-stage.ts';
import type { ReportTexts } from '../model/check/report-format.ts';
import { placesByKind, reportedGroups } from '../model/check/reported-groups.ts';
import { fileOfPlace } from '../model/check/text-file.ts';
import { xmlElement } from '../exchange/tbx/xml-text.ts';
import { answerName, kindName, whenReplaced, termText, whyOf } from './report-finding.ts';
import { xmlContent } from './report-xml.ts';
import type { SavedCheck } from './saved-check.ts';

/** The same on paper and on a screen; what it says needs no colour. */
const STYLE = `:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse}td,th{padding:.1rem 1rem .1rem 0;text-align:left}
article{border-top:1px solid;margin-top:1rem;break-inside:avoid-page}
h3{margin:.5rem 0}p,dl,ol{margin:.3rem 0}dt{float:left;margin-right:.5rem}dt::after{content:":"}
mark{background:none;color:inherit;font-weight:bold;text-decoration:underline}
@media print{body{font-size:10pt;margin:0;max-width:none}}`;

const CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * A check as one page without scripts, to be read and printed.
 * @param locale the language of the texts, for `lang`
 */
export function writeHtml(check: SavedCheck, texts: ReportTexts, locale: string): string {
  const { findings, remarks, settled } = reportedGroups(check);
  const { untranslated, sourceLanguage, targetLanguage } = check.report;
  const heading = texts['title'];
  const named = check.title === '' ? check.titles.source : check.title;
  const title = [heading, named].filter((one) => one !== '').join(' – ');
  const groups = (all: readonly AnsweredGroup[]): string =>
    all.map((group) => groupHtml(group, check, texts)).join('\n');
  const omitted = untranslated.map(
    ({ source, target, pair }) =>
      `<li>${fileName(check, pair)}${sentences(plain(source), sourceLanguage)}${target === '' ? '' : sentences(plain(target), targetLanguage)}</li>`,
  );
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${xmlContent(title)}</title>`,
    `<style>${STYLE}</style>`,
  ];
  const body = [
    `<h1>${xmlContent(heading)}</h1>`,
    ...(check.title === '' ? [] : [`<p>${xmlContent(check.title)}</p>`]),
    frameList(check, texts),
    countTable(findings, check, texts),
    section(texts['results'], groups(findings) || `<p>${xmlContent(texts['saving.none'])}</p>`),
    section(
      texts['category.untranslated'],
      omitted.length > 0 &&
        `<p>${xmlContent(texts['untranslatedHint'])}</p><ol>${omitted.join('\n')}</ol>`,
    ),
    section(texts['category.remarks'], groups(remarks)),
    section(texts['category.settled'], groups(settled)),
  ];
  return `<!doctype html>\n<html lang="${xmlContent(locale)}">\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body.filter(Boolean).join('\n')}\n</body>\n</html>\n`;
}

/** What was compared, when, and with which glossaries. */
function frameList({ titles, date, glossaries }: SavedCheck, texts: ReportTexts): string {
  const lines = [
    [texts['source'], titles.source],
    [texts['target'], titles.target],
    [texts['report.date'], date],
    [texts['report.glossaries'], glossaries.join('; ')],
  ] as const;
  const filled = lines.filter(([, content]) => content !== '');
  return `<dl>${filled.map(([name, content]) => `<dt>${xmlContent(name)}</dt><dd>${xmlContent(content)}</dd>`).join('')}</dl>`;
}

const section = (name: string, content: string | false): string =>
  content === false || content === ''
    ? ''
    : `<section>\n<h2>${xmlContent(name)}</h2>\n${content}\n</section>`;

function countTable(
  findings: readonly AnsweredGroup[],
  { report }: SavedCheck,
  texts: ReportTexts,
): string {
  const counts = [...placesByKind(findings)].map(
    ([kind, count]) => [kindName(texts, kind), count] as const,
  );
  const { length: omitted } = report.untranslated;
  const rows = [
    ...counts,
    ...(omitted > 0 ? [[texts['category.untranslated'], omitted] as const] : []),
  ].map(([name, count]) => `<tr><th scope="row">${xmlContent(name)}</th><td>${count}</td></tr>`);
  return rows.length === 0 ? '' : `<table>\n${rows.join('\n')}\n</table>`;
}

function groupHtml(group: AnsweredGroup, check: SavedCheck, texts: ReportTexts): string {
  const { sourceLanguage, targetLanguage } = check.report;
  const { kind, term, rendering, places, expected, found } = group;
  const there = rendering === '' ? '' : ` → ${inLanguage('span', rendering, targetLanguage)}`;
  const count = places.length > 1 ? ` (${places.length})` : '';
  const answer = answerName(texts, group);
  const terms: readonly (readonly [string, ReportTerm | undefined])[] = [
    [texts['expected'], expected],
    [texts['stands'], found],
  ];
  const replaced = whenReplaced(texts, found?.replaced);
  const lines = terms.flatMap(([name, one]) =>
    one === undefined
      ? []
      : [`<dt>${xmlContent(name)}</dt>${inLanguage('dd', termText(one), targetLanguage)}`],
  );
  const items = places.map(
    ({ source, target, pair }) =>
      `<li value="${pair + 1}">${fileName(check, pair)}${sentences(source, sourceLanguage)}${sentences(target, targetLanguage)}</li>`,
  );
  return [
    '<article>',
    `<h3>${xmlContent(kindName(texts, kind))}: ${inLanguage('span', term, sourceLanguage)}${there}${count}</h3>`,
    `<p>${xmlContent(whyOf(texts, group))}</p>`,
    ...(lines.length > 0 ? [`<dl>${lines.join('')}</dl>`] : []),
    ...(replaced === '' ? [] : [`<p>${xmlContent(replaced)}</p>`]),
    ...(answer === '' ? [] : [`<p>${xmlContent(`${texts['saving.answer']}: ${answer}`)}</p>`]),
    `<ol>${items.join('\n')}</ol>`,
    '</article>',
  ].join('\n');
}

/** The file that has a pair, where there are several. */
function fileName({ files, report }: SavedCheck, pair: number): string {
  const name = fileOfPlace(files, report, { pair });
  return name === undefined ? '' : `<p>${xmlContent(name)}</p>`;
}

const plain = (text: string): MarkedText => ({ before: text, marked: '', after: '' });

function sentences({ before, marked, after }: MarkedText, language: CheckLanguage): string {
  const mark = marked === '' ? '' : `<mark>${xmlContent(marked)}</mark>`;
  const content = xmlContent(before) + mark + xmlContent(after);
  return xmlElement('p', { lang: langOf(language) }, content);
}

const inLanguage = (name: string, text: string, language: CheckLanguage): string =>
  xmlElement(name, { lang: langOf(language) }, xmlContent(text));
