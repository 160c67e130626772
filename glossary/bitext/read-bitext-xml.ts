import { readXmlRecords, type XmlElement } from '../exchange/tbx/xml-records.ts';
import { refusal, refuseTooManyEntries } from '../exchange/file/read-result.ts';
import type { Bitext, BitextLanguages, BitextPair } from './bitext.ts';
import { segmentText } from './segment-text.ts';
import { checkedLanguages, type SideLanguage, sideLanguage } from './side-language.ts';

/** The elements that hold segments: of TMX, of XLIFF 1.2, and of XLIFF 2. */
const RECORDS: ReadonlySet<string> = new Set(['tu', 'trans-unit', 'unit']);

type Attributes = ReadonlyMap<string, string>;
/** The codes of the languages of a source and its translation. */
type Codes = readonly [source: string | undefined, target: string | undefined];
type XmlBitext = Pick<Bitext, 'languages' | 'pairs' | 'leftOut'>;

/**
 * Reads TMX and XLIFF of the versions 1 and 2, also with several files in one. What says that it is not to
 * be translated is left out. The first pair of languages decides the direction.
 * @throws RefusedFileError when it is neither, is damaged, or has no segment in Chinese and English
 */
export function readBitextXml(text: string): XmlBitext {
  const pairs: BitextPair[] = [];
  const others = new Set<string>();
  let leftOut = 0;
  let root: string | undefined;
  let version = '';
  let languages: BitextLanguages | undefined;
  /** What the part says that is being read, such as one of several files. */
  let codes: Codes = [undefined, undefined];
  let isLocked = false;

  const add = (
    found: readonly BitextPair[],
    here: BitextLanguages | undefined,
    said: Codes,
  ): void => {
    const filled = found
      .map(({ source, target }) => ({ source: source.trim(), target: target.trim() }))
      .filter(({ source, target }) => source !== '' || target !== '');
    if (filled.length === 0) return;
    const isKnown = here !== undefined && (here.source ?? here.target) !== undefined;
    if (languages === undefined && isKnown) languages = here;
    if (here === undefined || !isAlong(here, languages)) {
      leftOut += filled.length;
      others.add(said.map((code) => code ?? '?').join(' → '));
      return;
    }
    for (const pair of filled) pairs.push(pair);
    refuseTooManyEntries(pairs.length);
  };

  readXmlRecords(
    text,
    RECORDS,
    (element) => {
      if (root === undefined) throw notBitext(element.name, element.line);
      if (element.name === 'tu') {
        const [found, here] = pairOfUnit(element, languages ?? directionOf(codes[0]));
        add(found, here, codesOf(element));
      } else if (!isLocked && element.attributes.get('translate') !== 'no') {
        const here = checkedLanguages(sideLanguage(codes[0]), sideLanguage(codes[1]));
        add(element.name === 'unit' ? segmentsOf(element) : pairsOfUnit(element), here, codes);
      }
    },
    (name, attributes, line) => {
      if (root === undefined) {
        root = name;
        if (root !== 'tmx' && root !== 'xliff') throw notBitext(root, line);
        version = attributes.get('version') ?? '';
        if (root === 'xliff' && !/^[12]\./u.test(version)) {
          throw refusal('newerFile', `This is XLIFF ${version}.`, { found: `XLIFF ${version}` });
        }
        codes = [attributes.get('srcLang'), attributes.get('trgLang')];
      } else if (name === 'header' && root === 'tmx') {
        codes = [attributes.get('srclang'), undefined];
      } else if (name === 'file') {
        if (version.startsWith('1'))
          codes = [attributes.get('source-language'), attributes.get('target-language')];
        isLocked = attributes.get('translate') === 'no';
      }
    },
  );
  if (root === undefined) throw notBitext('');
  if (pairs.length === 0 && others.size > 0) {
    const found = [...others].slice(0, 3).join(', ');
    throw refusal('otherLanguages', 'The texts are not Chinese and English.', { found });
  }
  return { pairs, leftOut, languages: languages ?? { source: undefined, target: undefined } };
}

/** Whether languages do not contradict those that the file began with. */
const isAlong = (here: BitextLanguages, first: BitextLanguages | undefined): boolean =>
  (['source', 'target'] as const).every((side) => {
    const [one, other] = [here[side], first?.[side]];
    return one === undefined || other === undefined || one === other;
  });

function directionOf(code: string | undefined): BitextLanguages | undefined {
  const source = sideLanguage(code);
  if (source !== 'zh' && source !== 'en') return undefined;
  return { source, target: source === 'zh' ? 'en' : 'zh' };
}

/** The Chinese and the English of a unit of TMX, the source first; no languages where one is missing. */
function pairOfUnit(
  unit: XmlElement,
  direction: BitextLanguages | undefined,
): readonly [readonly BitextPair[], BitextLanguages | undefined] {
  const texts = unit.children
    .filter(({ name }) => name === 'tuv')
    .map((variant) => ({
      language: sideLanguage(codeOf(variant.attributes)),
      text: textIn(variant, 'seg'),
    }));
  const textOf = (wanted: SideLanguage): string | undefined =>
    texts.find(({ language }) => language === wanted)?.text;
  const [chinese, english] = [textOf('zh'), textOf('en')];
  if (chinese === undefined || english === undefined)
    return [[{ source: texts[0]?.text ?? '', target: '' }], undefined];
  const first = texts.find(({ language }) => language === 'zh' || language === 'en')?.language;
  const isFromEnglish = (direction?.source ?? first) === 'en';
  return isFromEnglish
    ? [[{ source: english, target: chinese }], { source: 'en', target: 'zh' }]
    : [[{ source: chinese, target: english }], { source: 'zh', target: 'en' }];
}

/** The languages of a unit of TMX as it says them: the first two. */
function codesOf({ children }: XmlElement): Codes {
  const [source, target] = children
    .filter(({ name }) => name === 'tuv')
    .map(({ attributes }) => codeOf(attributes));
  return [source, target];
}

/** TMX before 1.4 has the attribute without a prefix. */
const codeOf = (attributes: Attributes): string | undefined =>
  attributes.get('xml:lang') ?? attributes.get('lang');

/** The segments of a unit of XLIFF 2. */
const segmentsOf = ({ children }: XmlElement): readonly BitextPair[] =>
  children.filter(({ name }) => name === 'segment').map(pairIn);

const pairIn = (parent: XmlElement): BitextPair => ({
  source: textIn(parent, 'source'),
  target: textIn(parent, 'target'),
});

/** The segments of a unit of XLIFF 1.2, by their marks if it has some; else it is one. */
function pairsOfUnit(unit: XmlElement): readonly BitextPair[] {
  const segmented = childOf(unit, 'seg-source');
  const sources = segmented === undefined ? [] : marksIn(segmented);
  const target = childOf(unit, 'target');
  const targets = new Map(target === undefined ? [] : marksIn(target));
  const isMarked = sources.length > 0 && (targets.size > 0 || textIn(unit, 'target').trim() === '');
  if (!isMarked) return [pairIn(unit)];
  return sources.map(([mid, source]) => ({ source, target: targets.get(mid) ?? '' }));
}

/** The segments that are marked in a text, with what they are called, in order. */
function marksIn(element: XmlElement): readonly (readonly [mid: string, text: string])[] {
  return element.children.flatMap((child) =>
    child.name === 'mrk' && child.attributes.get('mtype') === 'seg'
      ? [[child.attributes.get('mid') ?? '', segmentText(child)] as const]
      : marksIn(child),
  );
}

const childOf = ({ children }: XmlElement, wanted: string): XmlElement | undefined =>
  children.find(({ name }) => name === wanted);

function textIn(parent: XmlElement, name: string): string {
  const child = childOf(parent, name);
  return child === undefined ? '' : segmentText(child);
}

function notBitext(name: string, line?: number): Error {
  const at = line === undefined ? {} : { line };
  return refusal('unknownFormat', 'This is neither TMX nor XLIFF.', { ...at, found: name });
}
