import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import { FILE_TYPES, WRITTEN_FORMATS } from '../../glossary/exchange/file/written-format.ts';
import { writeFile } from '../../glossary/exchange/write.ts';

/** A sound file, which is changed to make others. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Larger files would make few cases. */
const MAX_BYTES = 60_000;

const ENTRIES: readonly ConceptEntry[] = Array.from({ length: 6 }, (_, at) => ({
  id: `concept-${at}`,
  subjectField: 'Fuzzing; "quoted", or not',
  note: `note zq9${at}1q\nof two lines`,
  kept: [{ name: 'admin:customerSubset', value: `zq9${at}2q` }],
  languageSections: [
    {
      language: 'zh-Hans',
      definition: `定义 zq9${at}3q`,
      termSections: [
        { term: `网络空间zq9${at}4q`, administrativeStatus: 'preferred', reading: 'wǎngluò' },
        { term: `赛博空间zq9${at}5q`, administrativeStatus: 'deprecated', note: 'old' },
      ],
    },
    {
      language: 'en',
      termSections: [
        {
          term: `cyberspace zq9${at}6q`,
          administrativeStatus: 'preferred',
          partOfSpeech: 'noun',
          sources: [{ title: `Paper zq9${at}7q`, date: '2020', url: 'https://example.org/' }],
          matching: { caseSensitive: true },
        },
      ],
    },
  ],
}));

const FOREIGN: Readonly<Record<string, string>> = {
  'memoq.csv':
    'Entry_ID,Entry_Note,English_Def,English,Term_Info,Term_Example,Chinese_PRC,Term_Info\n' +
    '1,zq001q,"zq002q, x",cyber|space* zq003q,CaseSense;Custom,"in ""it""",网络zq004q,Forbidden\n' +
    '2,,,net zq005q,CasePermissive;HalfPrefix,,网zq006q,\n',
  'weblate.csv': 'source,target,context,flags\nnet zq011q,网络zq012q,zq013q,"forbidden"\n',
  'header.csv':
    '公司术语表,,\n序号,中文,英文,说明\n1,网络zq021q,net zq022q,zq023q\n2,章程zq024q,charter zq025q,\n',
  'google.csv': 'zh-CN,en,pos,description\n网络zq031q,net zq032q,noun,zq033q\n',
  'deepl.csv': '网络zq041q,net zq042q,zh,en\n条例zq043q,rules zq044q,zh,en\n',
  'omegat.tab':
    '# -*- coding: utf-8 -*-\nnet zq051q\t网络zq052q\tzq053q\nrules zq054q\t条例zq055q\n',
  'cards.txt':
    '#separator:tab\n#html:true\n#tags column:3\n网络zq141q<br>网域\t<b>net</b>&nbsp;zq142q\tzq143q\n"条例 zq144q"\trules\t\n',
  'pairs.txt': '网络zq151q = net zq152q\n条例zq153q = rules zq154q\n',
  'fields.csv':
    'Status [en],Term [en],Note [zh],Term [zh]\nforbidden,net zq161q,zq162q,网络zq163q\n',
  'sep.csv': 'sep=;\nzh;en;Client\n网络zq061q;net zq062q;zq063q\n',
  'old.utx':
    '#UTX 1.11; zh-CN/en; 2026\n#src\ttgt\tsrc:pos\tterm status\n网络zq071q\tnet zq072q\tnoun\tapproved\n',
  'dct.tbx':
    '<?xml version="1.0"?><tbx type="TBX-Min" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="m"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body><conceptEntry id="c1"><min:subjectField>zq081q</min:subjectField><langSec xml:lang="zh"><termSec><term>网络zq082q</term><min:partOfSpeech>noun</min:partOfSpeech></termSec></langSec></conceptEntry></body></text></tbx>',
  'min.tbx':
    '<TBX dialect="TBX-Min"><header><id>x</id><languages source="zh" target="en"/></header><body><entry id="C1"><subjectField>zq091q</subjectField><langGroup xml:lang="en"><termGroup><term>net zq092q</term><note><noteKey>k</noteKey><noteValue>zq093q</noteValue></note></termGroup></langGroup></entry></body></TBX>',
  'martif.tbx':
    '<martif type="TBX" xml:lang="en"><text><body><termEntry id="c1"><descripGrp><descrip type="definition">zq101q</descrip><admin type="source">s</admin></descripGrp><langSet xml:lang="en"><ntig><termGrp><term>net zq102q</term><termNote type="partOfSpeech">noun</termNote></termGrp></ntig></langSet></termEntry></body><back><refObjectList type="respPerson"><refObject id="p1"><item type="fn">Ann</item></refObject></refObjectList></back></text></martif>',
  'pairs.sdlxliff':
    '<xliff version="1.2"><file original="a" source-language="zh-CN" target-language="en-US"><body><trans-unit id="1"><source>一。二。</source><seg-source><mrk mtype="seg" mid="1">一<g id="1">。</g></mrk><mrk mtype="seg" mid="2">二。</mrk></seg-source><target><mrk mtype="seg" mid="1">One<x id="2" ctype="lb"/></mrk></target></trans-unit></body></file></xliff>',
  'pairs.xlf':
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh-CN" trgLang="en"><file id="f"><unit id="u"><segment><source>改<cp hex="0001"/>革<pc id="1">开放</pc></source><target>reform &amp; opening <mrk id="m" type="term">up</mrk></target></segment></unit></file></xliff>',
  'pairs.tmx':
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="zh-CN"/><body><tu><tuv xml:lang="zh-CN"><seg>改革<bpt i="1">b</bpt></seg></tuv><tuv xml:lang="en"><seg>reform</seg></tuv></tu></body></tmx>',
  'check.json':
    '{"format":"termlight-check","version":1,"source":"改革\\n开放","target":"reform","isByLine":true,"report":{"sourceLanguage":"zh","targetLanguage":"en"},"answers":[]}',
  'bare.json':
    '[{"id":"c1","languageSections":[{"language":"en","termSections":[{"term":"net zq111q","administrativeStatus":"preferred"}]}]}]',
};

/**
 * Small sound files: one of each format that is written, some as other programs write them, and those
 * of the folder that `EXCHANGE_SAMPLES` names.
 */
export async function seedsOf(folder: string | undefined): Promise<readonly Seed[]> {
  const encoder = new TextEncoder();
  const pair = { source: 'zh-Hans', target: 'en' };
  const own = await Promise.all(
    WRITTEN_FORMATS.map(async (format): Promise<Seed> => {
      const written = await writeFile(format, ENTRIES, pair, '2026-11-28');
      const bytes = typeof written === 'string' ? encoder.encode(written) : new Uint8Array(written);
      return { name: `own${FILE_TYPES[format].extension}`, bytes };
    }),
  );
  const foreign = Object.entries(FOREIGN).map(([name, text]) => ({
    name,
    bytes: encoder.encode(text),
  }));
  return [...own, ...foreign, ...filesIn(folder)];
}

function filesIn(folder: string | undefined): readonly Seed[] {
  if (folder === undefined || !existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name, path: join(folder, name) }))
    .filter(({ path }) => statSync(path).isFile() && statSync(path).size <= MAX_BYTES)
    .filter(({ name }) => /\.(?:tbx|csv|tsv|tab|txt|utx|xml|xlsx|ods|json)$/iu.test(name))
    .map(({ name, path }) => ({ name, bytes: readFileSync(path) }));
}
