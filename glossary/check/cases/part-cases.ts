import type { CheckCase } from './check-case.ts';

/** Cases of terms that are made of others, and of enumerations, by the rule that decides them. */
export const PART_CASES: Readonly<Record<string, readonly CheckCase[]>> = {
  'the beginning of a coordinated term': [
    [
      'is shared',
      '建设数字政府，发展数字经济。',
      'Build a digital government and economy.',
      { 数字政府: 'approved', 数字经济: 'reworded' },
    ],
    [
      'not where it is another word',
      '建设法治政府，发展数字经济。',
      'Build a law-based government and economy.',
      { 数字经济: 'other' },
    ],
  ],
  'an enumeration': [
    [
      'without one of its members',
      '坚持道路自信、理论自信、制度自信、文化自信。',
      'Have confidence in the path, theory, and culture.',
      { '道路自信、理论自信、制度自信、文化自信': 'other' },
    ],
    [
      'without one of its members in Chinese',
      'Have confidence in the path, theory, system, and culture.',
      '坚持道路自信、理论自信、制度自信。',
      { 'confidence in the path, theory, system, and culture': 'other' },
    ],
    [
      'whose wording is free, without one of its members',
      '重视安全性、可靠性、可控性、公平性。',
      'Mind what is safe, reliable, and controllable.',
      { '安全性、可靠性、可控性、公平性': 'other' },
    ],
  ],
  'a Chinese phrase with other particles': [
    [
      'and words between',
      'We believe in the dignity and worth of the human person.',
      '我们重视人的固有尊严与价值。',
      { 'dignity and worth of the human person': 'reworded' },
    ],
    [
      'and another word for before',
      'We want equality before the law.',
      '我们要在法律之前人人平等。',
      { 'equality before the law': 'reworded' },
    ],
    [
      'not with another word in its place',
      'We believe in the dignity and worth of the human person.',
      '我们重视人的尊严和能力。',
      { 'dignity and worth of the human person': 'other' },
    ],
    [
      'not another office, which has one character more',
      'The Premier of the State Council spoke.',
      '国务院副总理讲话。',
      { 'Premier of the State Council': 'other' },
    ],
  ],
  'a term with a word before or behind it': [
    [
      'a body that meets',
      '行政院會決定修法。',
      'The Executive Yuan decided to change the law.',
      { 行政院會: 'reworded' },
    ],
    [
      'not without the body',
      '行政院會決定修法。',
      'The Legislative Yuan decided to change the law.',
      { 行政院會: 'missing' },
    ],
    [
      'an issue, which English leaves out',
      '关于南海问题，大家都这样说。',
      'On the South China Sea, all say so.',
      { 南海问题: 'reworded' },
    ],
    [
      'local bodies of the name of a national one, in small letters',
      '各省卫生健康委、发展改革委：',
      'To the health commissions, and the development and reform commissions of all provinces:',
      { 卫生健康委: 'reworded', 发展改革委: 'reworded' },
    ],
    [
      'not the national one',
      '国家卫生健康委发文。',
      'The health commission wrote.',
      { 国家卫生健康委: 'other' },
    ],
    [
      'a longer name that begins inside it',
      'This is the icebreaker Xuelong 2.',
      '这是“雪龙2号”破冰船。',
      { 'icebreaker Xuelong': 'reworded' },
    ],
    [
      'but not where the longer name is only in the translation',
      'This is the icebreaker Xuelong.',
      '这是“雪龙2号”破冰船。',
      { 'icebreaker Xuelong': 'other' },
    ],
    [
      'a verb that the glossary has as a noun',
      '协调推进“四个全面”战略布局。',
      'We pursue the Four-Pronged Comprehensive Strategy.',
      { '协调推进“四个全面”战略布局': 'reworded' },
    ],
    [
      'a noun that English says by a verb',
      '生物多样性保护有进步。',
      'Biodiversity is better conserved.',
      { 生物多样性保护: 'reworded' },
    ],
    [
      'not by another one',
      '生物多样性保护有进步。',
      'Biodiversity is being studied.',
      { 生物多样性保护: 'other' },
    ],
    [
      'a noun away from it in Chinese',
      'We work for the protection of minors.',
      '我们致力于对未成年人和老人的保护。',
      { 'protection of minors': 'reworded' },
    ],
    [
      'not in another clause',
      'We work for the protection of minors.',
      '我们热爱未成年人，也热爱古老的城市，还致力于自然的保护。',
      { 'protection of minors': 'other' },
    ],
  ],
  'a name with its titles behind it': [
    [
      'is the name with its title',
      '国家主席习近平讲话。',
      'Xi Jinping, general secretary of the Communist Party of China Central Committee, chairman of the Central Military Commission and Chinese president, spoke.',
      { 国家主席习近平: 'short' },
    ],
    [
      'not with other titles',
      '国家主席习近平讲话。',
      'Xi Jinping, general secretary of the CPC Central Committee, spoke.',
      { 国家主席习近平: 'other' },
    ],
  ],
};
