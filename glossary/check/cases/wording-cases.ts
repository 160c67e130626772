import type { CheckCase } from './check-case.ts';

/** Cases of other words for a term, or of its words in another arrangement, by the rule that decides them. */
export const WORDING_CASES: Readonly<Record<string, readonly CheckCase[]>> = {
  'the same words in another arrangement': [
    [
      'around of',
      '中国特色社会主义事业不断前进。',
      'The socialist cause with Chinese characteristics keeps advancing.',
      { 中国特色社会主义事业: 'reworded' },
    ],
    [
      'two words reversed with of',
      '尊重网络主权。',
      'Respect sovereignty in cyberspace.',
      { 尊重网络主权: 'reworded' },
    ],
    [
      'not reversed without it',
      '这是中国梦。',
      'This is the dream that Chinese people have.',
      { 中国梦: 'other' },
    ],
    [
      'a verb whose noun is there',
      '打击网络违法犯罪。',
      'We have to fight cyber crimes.',
      { 打击网络违法犯罪: 'reworded' },
    ],
    [
      'not over the end of a clause',
      '推进高质量发展。',
      'Quality is high; all of us want development.',
      { 高质量发展: 'other' },
    ],
    [
      'with another country',
      '这是中国特色社会主义。',
      'This is socialism with American characteristics.',
      { 中国特色社会主义: 'other' },
    ],
    [
      'with another part of the world',
      '中国式现代化很好。',
      'A Western path to modernization is good.',
      { 中国式现代化: 'other' },
    ],
    [
      'with our for Chinese',
      '中国式现代化很好。',
      'Our path to modernization is good.',
      { 中国式现代化: 'reworded' },
    ],
    [
      'with of the country for Chinese',
      '这是中国特色社会主义。',
      'This is socialism with the country’s characteristics.',
      { 中国特色社会主义: 'reworded' },
    ],
    [
      'with the Party for the CPC',
      '坚持中国共产党领导。',
      'We uphold the leadership of the Party.',
      { 坚持中国共产党领导: 'reworded' },
    ],
    [
      'with the head of a coordinated term',
      '实施积极的财政政策和稳健的货币政策。',
      'We will follow proactive fiscal and prudent monetary policies.',
      { 积极的财政政策: 'reworded', 稳健的货币政策: 'approved' },
    ],
    [
      'with all that a coordinated term shares with it',
      '香港特别行政区和澳门特别行政区都很大。',
      'The Hong Kong and Macao special administrative regions are large.',
      { 香港特别行政区: 'reworded', 澳门特别行政区: 'approved' },
    ],
    [
      'not with what only the coordinated term has',
      '新疆维吾尔自治区和澳门特别行政区都很大。',
      'Xinjiang and Macao special administrative regions are large.',
      { 新疆维吾尔自治区: 'other', 澳门特别行政区: 'approved' },
    ],
    [
      'without the frame of a name',
      '推进生态文明建设工作。',
      'Promote ecological conservation.',
      { 生态文明建设: 'approved' },
    ],
    [
      'without the frame of data processing activities',
      '数据处理活动很多。',
      'There is much data processing.',
      { 数据处理活动: 'reworded' },
    ],
    [
      'not by pairs of characters of a short form',
      'The Treaty on the Non-Proliferation of Nuclear Weapons is important.',
      '《核武器禁止扩散条约》很重要。',
      { 'Treaty on the Non-Proliferation of Nuclear Weapons': 'other' },
    ],
    [
      'by pairs of characters in Chinese',
      'We need high-quality development of trade in services.',
      '我们需要服务贸易的高质量的发展。',
      { 'high-quality development': 'reworded' },
    ],
  ],
  'what a law calls itself': [
    [
      'Act in the translation of a Traditional text',
      '為維護國家安全，特制定本法。',
      'This Act is enacted to safeguard national security.',
      { 制定本法: 'reworded' },
    ],
    [
      'Ordinance for 本條例',
      '依本條例規定處罰。',
      'They are punished as provided for in this Ordinance.',
      { 本條例: 'reworded' },
    ],
    [
      'not in that of a Simplified one',
      '为了维护国家安全，制定本法。',
      'This Act is enacted to safeguard national security.',
      { 制定本法: 'other' },
    ],
    [
      'nor where no law is named',
      '依本條例規定處罰。',
      'They are punished as the act provides.',
      { 本條例: 'missing' },
    ],
  ],
  'another rendering': [
    [
      'half of its words',
      '推进中国式现代化。',
      'We will move China towards being modernized.',
      { 推进中国式现代化: 'other' },
    ],
    [
      'the equivalent of a neighbouring concept',
      '构建人类命运共同体是大家的愿望。',
      'It is the wish of all to have a community with a shared future in cyberspace.',
      { 构建人类命运共同体: 'other' },
    ],
    ['none', '我们坚持改革开放。', 'We keep going.', { 改革开放: 'missing' }],
  ],
  'a phrase of which nearly all is there': [
    [
      'three quarters of four words',
      '建立联防联控机制。',
      'We set up a joint prevention mechanism.',
      { 联防联控机制: 'reworded' },
    ],
    [
      'though some of its words are a neighbouring concept by themselves',
      '改革城乡基层治理。',
      'We reformed urban and rural governance at the primary level.',
      { 城乡基层治理: 'reworded' },
    ],
    [
      'not of three',
      '开展公平竞争审查。',
      'There will be a fair competition assessment.',
      { 公平竞争审查: 'other' },
    ],
    [
      'never another number',
      '处三年以上七年以下有期徒刑。',
      'Whoever does so is to be sentenced to fixed-term imprisonment of not less than three years but not more than five years.',
      { 处三年以上七年以下有期徒刑: 'other' },
    ],
    [
      'with a name in it',
      '建立联防联控机制。',
      'We set up a mechanism for joint Hubei prevention.',
      { 联防联控机制: 'reworded' },
    ],
    [
      'not as a name',
      '建立联防联控机制。',
      'We set up the Joint Prevention Mechanism.',
      { 联防联控机制: 'other' },
    ],
    [
      'not in a name',
      '这是中国领土不可分割的一部分。',
      'This is an inseparable part of China’s territory.',
      { 中国领土不可分割的一部分: 'other' },
    ],
  ],
  'the meaning of a term whose wording is free': [
    [
      'in another wording',
      '这里民族团结花开长盛。',
      'The place stands out for its enduring ethnic solidarity.',
      { 民族团结: 'reworded' },
    ],
    [
      'with words between',
      '尊重各族人民。',
      'We respect people of all these many ethnic groups.',
      { 各族人民: 'reworded' },
    ],
    [
      'from English',
      'We must face the global economic downturn.',
      '我们必须应对全球经济下滑。',
      { 'global economic downturn': 'reworded' },
    ],
    ['left out', '我们促进民族团结。', 'We promote it every day.', { 民族团结: 'missing' }],
    [
      'half of it lost',
      '我们促进民族团结。',
      'We oppose ethnic separatism.',
      { 民族团结: 'other' },
    ],
    [
      'left out from English',
      'We must face the global economic downturn.',
      '我们必须应对这一局面。',
      { 'global economic downturn': 'missing' },
    ],
    [
      'with a term inside that has a fixed rendering',
      '我们发展新质生产力。',
      'We foster new quality productive forces.',
      { 发展新质生产力: 'reworded' },
    ],
    [
      'with a term inside that is rendered otherwise',
      '我们发展新质生产力。',
      'We develop forces of production.',
      { 发展新质生产力: 'other' },
    ],
  ],
  'another word of the same family': [
    [
      'in a form of three words',
      '实现中华民族伟大复兴。',
      'We are rejuvenating the Chinese nation.',
      { 中华民族伟大复兴: 'reworded' },
    ],
    [
      'not in one of two words',
      '发展数字经济。',
      'Grow what is digitally economic.',
      { 数字经济: 'other' },
    ],
  ],
};
