import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

import { makeLexicon } from '../match/build/make-lexicon.ts';
import { compileLayer } from '../match/compile.ts';
import { createMatcher } from '../match/matcher.ts';
import { packageCurated } from './build/package-curated.ts';

const blob = compileLayer(
  packageCurated(fileURLToPath(new URL('.', import.meta.url))),
  makeLexicon(),
);
const matcher = createMatcher({ revision: 1, layers: [{ blob, suppressed: [] }] });

/** What was once marked wrongly with the curated glossary, or missed, each beside its true like. */
const REPORTED = `
数字社会学是新学科，⟦数字社会⟧是目标
数字经济学入门，⟦数字经济⟧增长
中国智慧城市建设提速，贡献⟦中国智慧⟧
放大模型的照片，发布⟦大模型⟧
先完成八项规定动作，贯彻⟦八项规定⟧精神
东亚投行齐聚一堂，⟦亚投行⟧年会
東亞投行齊聚一堂，⟦亞投行⟧年會
⟦演算法⟧會決定內容，⟦演算法⟧將公開
煤炭是不可再生能源，发展⟦可再生能源⟧
这是十五年规划，制定⟦五年规划⟧
孩子们全会唱，⟦全会⟧唱响主旋律
拼图各方块要对齐，⟦各方⟧阵营对立
⟦新华社⟧会派记者，新华社会学研究会
重视⟦台海⟧和平，电视台海选
⟦中方⟧向美方提出交涉，集中方向突破
The Labour Party leadership contest and ⟦Party leadership⟧ over reform
He had two sessions of physiotherapy before this year’s ⟦two sessions⟧
people's daily lives in the ⟦People's Daily⟧
Old farming implements rust, but it ⟦implements⟧ the plan
It can ⟦implement⟧ the plan; a fork is an implement
⟦CHINA⟧ UNVEILS PLAN FOR CLEANER AIR
a group of 20 students met the ⟦Group of 20⟧
the greater Bay Area of San Francisco and the ⟦Greater Bay Area⟧
a beautiful china cup in a ⟦beautiful China⟧
⟦internet⟧ plus phone for less, and ⟦Internet Plus⟧
refine ⟦China⟧ policies over Fine China cups
The Chief Executive of Barclays met the ⟦Chief Executive of Hong Kong⟧
`
  .trim()
  .split('\n');

it.each(REPORTED)('reads %s', (marked) => {
  const text = marked.replaceAll(/[⟦⟧]/gu, '');
  let at = 0;
  let read = '';
  for (const { span } of matcher.find(text)) {
    read += `${text.slice(at, span.start)}⟦${text.slice(span.start, span.end)}⟧`;
    at = span.end;
  }
  expect(read + text.slice(at)).toBe(marked);
});
