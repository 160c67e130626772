import type { CheckCase } from './check-case.ts';

/** Cases of texts of the mainland, Taiwan and Hong Kong, which have other terms for one thing. */
export const JURISDICTION_CASES: Readonly<Record<string, readonly CheckCase[]>> = {
  'a surface with a concept here and one there': [
    [
      'the mainland’s equivalent in a text of Taiwan',
      '立法院三讀通過，監察院要求各直轄市做好工作。',
      'The Legislative Yuan passed it, and the Control Yuan asked the municipalities directly under the Central Government to do good work.',
      { 直轄市: 'regional' },
    ],
    [
      'Taiwan’s there',
      '立法院三讀通過，監察院要求各直轄市做好工作。',
      'The Legislative Yuan passed it, and the Control Yuan asked the special municipalities to do good work.',
      { 直轄市: 'approved' },
    ],
    [
      'the mainland’s in one of the mainland',
      '全国人大常委会和国务院要求各直辖市做好工作。',
      'The NPC Standing Committee and the State Council asked the municipalities directly under the Central Government to do good work.',
      { 直辖市: 'approved' },
    ],
    [
      'Taiwan’s in one of the mainland',
      '全国人大常委会和国务院要求修改公司法。',
      'The NPC Standing Committee and the State Council asked for a revision of the Company Act.',
      { 公司法: 'regional' },
    ],
    [
      'either of them in one that names nothing else',
      '他们要求修改公司法。',
      'They asked for a revision of the Company Act.',
      { 公司法: 'approved' },
    ],
    [
      'the mainland’s Chinese in a text of Hong Kong',
      'The Housing Bureau and the Hong Kong Housing Authority will build public rental housing.',
      '房屋局和香港房屋委員會將興建公共租賃住房。',
      { 'public rental housing': 'regional' },
    ],
    [
      'Hong Kong’s there',
      'The Housing Bureau and the Hong Kong Housing Authority will build public rental housing.',
      '房屋局和香港房屋委員會將興建公屋。',
      { 'public rental housing': 'approved' },
    ],
  ],
  'a concept of another jurisdiction under a similar name': [
    [
      'Taiwan’s Act for a law of the mainland',
      '依照《中华人民共和国行政诉讼法》，国务院决定。',
      'The State Council decided pursuant to the Administrative Litigation Act of the People’s Republic of China.',
      { 中华人民共和国行政诉讼法: 'regional' },
    ],
    [
      'Taiwan’s islands for those of the mainland',
      '国务院说，钓鱼岛很小。',
      'The State Council said that the Diaoyutai Islands are small.',
      { 钓鱼岛: 'regional' },
    ],
    [
      'and the other way round',
      'The Executive Yuan told the Legislative Yuan of the Diaoyutai Islands.',
      '行政院告訴立法院，釣魚島很小。',
      { 'Diaoyutai Islands': 'regional' },
    ],
    [
      'the mainland’s law for one of Taiwan',
      'The Executive Yuan told the Legislative Yuan of the Personal Data Protection Act.',
      '行政院向立法院說明《個人信息保護法》。',
      { 'Personal Data Protection Act': 'regional' },
    ],
    [
      'not a former or short name',
      'The Ministry of Culture and Tourism told the State Council.',
      '文化部告诉了国务院。',
      { 'Ministry of Culture and Tourism': 'missing' },
    ],
  ],
  'one concept that has another form here and there': [
    [
      'Taiwan’s in Simplified Chinese',
      'The consumer price index fell.',
      '消费者物价指数下降了。',
      { 'consumer price index': 'regional' },
    ],
    [
      'the mainland’s there',
      'The consumer price index fell.',
      '居民消费价格指数下降了。',
      { 'consumer price index': 'approved' },
    ],
    [
      'Taiwan’s in Simplified Chinese about Taiwan',
      'The Executive Yuan told the Legislative Yuan that the consumer price index fell.',
      '行政院告诉立法院，消费者物价指数下降了。',
      { 'consumer price index': 'approved' },
    ],
    [
      'the mainland’s in a text of Taiwan',
      'The Executive Yuan told the Legislative Yuan of the Sustainable Development Goals.',
      '行政院向立法院說明可持續發展目標。',
      { 'Sustainable Development Goals': 'regional' },
    ],
    [
      'the same in Traditional Chinese about nothing of Taiwan',
      'We work for the Sustainable Development Goals.',
      '我們為可持續發展目標而努力。',
      { 'Sustainable Development Goals': 'approved' },
    ],
    [
      'a shorter form than Hong Kong’s in a text of Hong Kong',
      'The Housing Bureau and the Hong Kong Housing Authority wrote to the International Atomic Energy Agency.',
      '房屋局和香港房屋委員會致函原子能機構。',
      { 'International Atomic Energy Agency': 'approved' },
    ],
  ],
};
