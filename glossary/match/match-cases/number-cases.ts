import { each, type CaseTable } from './case-table.ts';

const EXPO = '第{n:zh}届中国国际进口博览会 = {n:ordinal} China International Import Expo';
const PLENUM =
  '{n:zh}届{m:zh}中全会 = {m:ordinal} Plenary Session of the {n:ordinal} CPC Central Committee';
const RESOLUTION = '第{n:arabic}号决议 = UN Security Council resolution {n:arabic}';
const REPORT = '{n:year}年政府工作报告 = Report on the Work of the Government {n:year}';
const PLAN = '“{n:zh}五”规划';

/** Section 1.9 of the contract: a name with a number of the page in it. */
export const NUMBER_CASES: CaseTable = {
  '1.9 A number in any writing of its style': [
    ...each(
      EXPO,
      '⟦第八届中国国际进口博览会⟧ | ⟦第8届中国国际进口博览会⟧ | ⟦第二十一届中国国际进口博览会⟧ | ⟦第一百零五届中国国际进口博览会⟧ | ⟦第199届中国国际进口博览会⟧ | ⟦第二百届中国国际进口博览会⟧ | ⟦第二百三十二届中国国际进口博览会⟧ | ⟦第三百零五届中国国际进口博览会⟧ | ⟦第一千零一届中国国际进口博览会⟧ | ⟦第一千零一十届中国国际进口博览会⟧ | ⟦第一千一百六十五届中国国际进口博览会⟧ | ⟦第9500届中国国际进口博览会⟧ | ⟦第８届中国国际进口博览会⟧ | ⟦第 8 届中国国际进口博览会⟧ | ⟦第八屆中國國際進口博覽會⟧ | 在⟦第八届中国国际进口博览会⟧上 | ⟦第“八”届中国国际进口博览会⟧',
    ),
    ...each(
      EXPO,
      'the ⟦8th China International Import Expo⟧ | the ⟦eighth China International Import Expo⟧ | THE ⟦21ST CHINA INTERNATIONAL IMPORT EXPO⟧ | ⟦Twenty-first China International Import Expo⟧ | ⟦twenty first China International Import Expo⟧ | ⟦First China International Import Expo⟧ | ⟦112th China International Import Expo⟧ | the ⟦9500th China International Import Expo⟧ | the ⟦9,500th China International Import Expo⟧ | the ⟦1,002nd China International Import Expo⟧ | the ⟦8th\u00a0China International Import Expo⟧’s halls',
    ),
    ...each(
      PLENUM,
      '⟦二十届三中全会⟧ | 党的⟦二十届三中全会⟧精神 | ⟦20届3中全会⟧ | 第⟦二十届三中全会⟧ | the ⟦Third Plenary Session of the 20th CPC Central Committee⟧ | the ⟦3rd Plenary Session of 20th CPC Central Committee⟧',
    ),
    ...each(
      RESOLUTION,
      '安理会⟦第2758号决议⟧ | ⟦UN Security Council resolution 2758⟧ | ⟦UN Security Council resolution 242⟧. | ⟦UN Security Council resolution 14257⟧ | ⟦第14257号决议⟧ | ⟦UN Security Council Resolution 1325⟧, 1820',
    ),
    ...each(
      REPORT,
      '⟦2026年政府工作报告⟧ | ⟦2026 年政府工作报告⟧ | ⟦二〇二六年政府工作报告⟧ | ⟦二零二六年政府工作报告⟧ | ⟦Report on the Work of the Government 2026⟧',
    ),
    ...each(PLAN, '⟦“十四五”规划⟧ | ⟦十五五规划⟧ | ⟦「十二五」規劃⟧ | ⟦九五规划⟧'),
    ...each(
      '第{n:arabic}({m:year})号决议 = resolution {n:arabic} ({m:year})',
      '⟦resolution 2206 (2015)⟧ | (⟦resolution 2206 (2015)⟧) | ⟦第2206（2015）号决议⟧',
    ),
    ['an invisible character in it', [EXPO], '⟦第二\u200b十届中国国际进口博览会⟧'],
    ['an extra form has one too', ['{n:ordinal} Import Expo +CIIE {n:ordinal}'], '⟦CIIE 8th⟧ CIIE'],
    [
      'a regional form',
      ['第{n:zh}届世界互联网大会 = tw:第{n:zh}屆世界網際網路大會'],
      '⟦第十屆世界網際網路大會⟧ 第十届世界网际网路大会',
    ],
  ],
  '1.9 An ordinal that is given in words up to nine': each(
    '{m:word} Session of the {n:ordinal} Congress',
    '⟦Third Session of the 14th Congress⟧ | ⟦3rd Session of the Fourteenth Congress⟧ | ⟦twelfth session of the 2nd Congress⟧ | Three Session of the 14th Congress',
  ),
  '1.9 The first, in a word of its own': [
    ...each(
      EXPO,
      '⟦首届中国国际进口博览会⟧ | ⟦首屆中國國際進口博覽會⟧ | the ⟦inaugural China International Import Expo⟧ | ⟦Inaugural China International Import Expo⟧ | 首次中国国际进口博览会 | inauguralChina International Import Expo',
    ),
    ...each(
      [
        '第{n:zh}届全国人大常委会第{m:zh}次会议 = {m:ordinal} session of the {n:ordinal} NPC Standing Committee',
        '{n:zh}国集团 = Group of {n:arabic} +{n:ordinal} Group',
        '《宪法》第{n:zh}条 = Article {n:arabic} of the Constitution',
      ],
      '⟦首届全国人大常委会第二次会议⟧ | ⟦第十四届全国人大常委会首次会议⟧ | the ⟦inaugural session of the 14th NPC Standing Committee⟧ | 首国集团 | 《宪法》首条 | Article inaugural of the Constitution',
    ),
  ],
  '1.10 The sign of a number, and the brackets of a year': [
    ...each(
      '财政部公告{n:year}年第{m:arabic}号 = Announcement No. {m:arabic} [{n:year}] of the Ministry of Finance',
      '⟦Announcement No. 61 [2025] of the Ministry of Finance⟧ | ⟦Announcement No.61 [2025] of the Ministry of Finance⟧ | ⟦Announcement No 61 [2025] of the Ministry of Finance⟧ | ⟦Announcement No.\u00a061 [2025] of the Ministry of Finance⟧ | Announcement Nos. 61 [2025] of the Ministry of Finance',
    ),
    ...each(
      '财税〔{n:year}〕{m:arabic}号 = Cai Shui [{n:year}] No. {m:arabic}',
      '⟦财税〔2025〕55号⟧ | ⟦财税[2025]55号⟧ | ⟦财税【2025】55号⟧ | ⟦财税［2025］55号⟧ | 财税（2025）55号 | ⟦Cai Shui [2025] No.55⟧',
    ),
    ...each(
      'Decree No.5 of the Minister',
      '⟦Decree No. 5 of the Minister⟧ | ⟦Decree No 5 of the Minister⟧',
    ),
    ...each('No War Zone', '⟦No War Zone⟧ | No.War Zone'),
  ],
  '1.10 A dash between two Han': each(
    ['中国—东盟博览会', '中日-韩会议 +中日-韩峰会'],
    '⟦中国—东盟博览会⟧ | ⟦中国-东盟博览会⟧ | ⟦中国–东盟博览会⟧ | ⟦中国－东盟博览会⟧ | 中国——东盟博览会 | 中国东盟博览会 | ⟦中日—韩会议⟧ | ⟦中日—韩峰会⟧',
  ),
  '1.9 A year of the Republic of China, and Roman numerals': [
    ...each(
      '民國{n:roc}年度總預算 = General Budget for {n:year}',
      '⟦民國113年度總預算⟧ | ⟦民國一百一十三年度總預算⟧ | ⟦民国113年度总预算⟧ | the ⟦General Budget for 2024⟧ | 民國200年度總預算 | 民國二百年度總預算 | 民國2024年度總預算',
    ),
    ...each(
      '基本法附件{n:zh} = Annex {n:roman} to the Basic Law +Basic Law Annex {n:roman}',
      '⟦Annex III to the Basic Law⟧ | ⟦Annex IX to the Basic Law⟧ | ⟦Basic Law Annex I⟧. | ⟦Annex XLIX to the Basic Law⟧ | ⟦annex iii to the basic law⟧ | Annex L to the Basic Law | Annex IIII to the Basic Law | Annex Mix to the Basic Law | Annex 3 to the Basic Law | ⟦基本法附件三⟧',
    ),
  ],
  '1.9 Three numbers': each(
    '{n:zh}届全国人大{m:zh}次会议第{k:zh}次全体会议 = {k:word} plenary meeting of the {m:word} session of the {n:ordinal} NPC',
    '⟦十四届全国人大三次会议第二次全体会议⟧ | ⟦14届全国人大3次会议第2次全体会议⟧ | the ⟦second plenary meeting of the third session of the 14th NPC⟧ | 十四届全国人大三次会议第次全体会议',
  ),
  '1.9 An ordinal that is given in words': each(
    '{n:words} session of the Human Rights Council',
    'the ⟦seventy-ninth session of the Human Rights Council⟧ | the ⟦79th session of the Human Rights Council⟧ | ⟦Seventy-Ninth Session of the Human Rights Council⟧ | ⟦100th session of the Human Rights Council⟧ | seventy-nine session of the Human Rights Council',
  ),
  '1.9 A number that touches the letters before it': [
    ...each(
      'COP{n:joined}',
      'At ⟦COP29⟧, and ⟦COP30⟧. | the ⟦COP29⟧ Presidency | （⟦COP29⟧） | 在⟦COP29⟧上 | ⟦COP\u200b29⟧ | ⟦COP2\u200b9⟧ | ⟦COP２９⟧ | ⟦COP29⟧-related | THE ⟦COP29⟧ HALLS',
    ),
    ...each(
      'COP{n:joined}',
      'cop29 | Cop29 | COP 29 | COP-29 | COP029 | COP200 | COP29a | COP29.1 | XCOP29 | COPX29 | COP2x9 | COP | 29 | COP_29',
    ),
    ...each(
      ['J-{n:joined} = 歼-{n:joined}', 'UNFCCC COP{n:joined}', 'G20AB{n:joined}'],
      'a ⟦J-20⟧ jet | j-20 | J20 | ⟦歼-20⟧战机 | 歼-x | ⟦UNFCCC COP29⟧ | COP29 | ⟦G20AB7⟧ | G20AB | 歼-2\u0301',
    ),
    ...each(['ru:МКС{n:joined}', 'AB_CD{n:joined}'], '⟦МКС29⟧, МКС | ⟦AB_CD7⟧ | CD7'),
  ],
  '1.9 A number of no other style, and none beyond its bounds': [
    ...each(
      EXPO,
      '第二千届中国国际进口博览会 | 第两百届中国国际进口博览会 | 第10000届中国国际进口博览会 | 第9,500届中国国际进口博览会 | 第一千五届中国国际进口博览会 | 第08届中国国际进口博览会 | 第届中国国际进口博览会 | 第几届中国国际进口博览会 | 八届中国国际进口博览会 | 第“八届中国国际进口博览会',
    ),
    ...each(
      EXPO,
      '8 China International Import Expo | 10000th China International Import Expo | 10,000th China International Import Expo | 9,50th China International Import Expo | 9,500 China International Import Expo | 08th China International Import Expo | 8thChina International Import Expo | x8th China International Import Expo | China International Import Expo | eight China International Import Expo',
    ),
    ...each(
      REPORT,
      '1899年政府工作报告 | 2100年政府工作报告 | 12026年政府工作报告 | 二六年政府工作报告',
    ),
    ...each(
      RESOLUTION,
      'UN Security Council resolution 275819 | UN Security Council resolution 2758.5 | UN Security Council resolution 2758th | 第二七五八号决议 | 第275819号决议',
    ),
    ...each(PLENUM, '二千三百二十届三中全会 | 11,120届三中全会 | 第三中全会'),
    ...each(
      [EXPO, REPORT, RESOLUTION, PLENUM, PLAN],
      '第八届 | 2026年 | the 8th | 2758 | 二十 | twentieth | 第2758号',
    ),
    ...each(['第{n:zh}届', 'the {n:ordinal}', 'COP{n:arabic}'], '第八届 | the 8th | COP28'),
  ],
  '1.9 What is longer has the place, and a whole name that of a numbered one': [
    [
      'a longer whole name',
      [EXPO, '第八届中国国际进口博览会开幕式'],
      '⟦第八届中国国际进口博览会开幕式⟧',
    ],
    ['a longer numbered one', [EXPO, '第八届'], '⟦第八届中国国际进口博览会⟧，⟦第八届⟧'],
    ['within it', [EXPO, '中国国际进口博览会'], '⟦第八届中国国际进口博览会⟧和⟦中国国际进口博览会⟧'],
    [
      'one that begins with it',
      ['{n:ordinal} Import Expo', '{n:ordinal} Import Expo Forum'],
      '⟦8th Import Expo Forum⟧ ⟦9th Import Expo⟧',
    ],
  ],
};
