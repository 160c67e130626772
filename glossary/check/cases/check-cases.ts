import type { CheckCase } from './check-case.ts';

/** Cases by the rule that decides them, but those of `wording-cases.ts`. */
export const CHECK_CASES: Readonly<Record<string, readonly CheckCase[]>> = {
  'an approved form is in the bead': [
    [
      'the preferred one',
      '我们坚持改革开放。',
      'We uphold reform and opening up.',
      { 改革开放: 'approved' },
    ],
    [
      'with another hyphen and case',
      '改革开放四十年。',
      'Forty years of Reform and Opening-Up.',
      { 改革开放: 'approved' },
    ],
    [
      'inflected',
      '建设自由贸易试验区。',
      'Pilot free trade zones will be built.',
      { 自由贸易试验区: 'approved' },
    ],
    [
      'inside a longer term',
      '维护网络空间安全。',
      'Safeguard a community with a shared future in cyberspace.',
      { 网络空间: 'approved' },
    ],
    [
      'in Traditional characters',
      'We uphold reform and opening up.',
      '我們堅持改革開放。',
      { 'reform and opening up': 'approved' },
    ],
    [
      'once for three times',
      '改革开放，改革开放，改革开放。',
      'Reform and opening up will go on.',
      { 改革开放: 'approved' },
    ],
  ],
  'a term with the end of a sentence inside is one term': [
    [
      'a semicolon in English, beside a comma in Chinese',
      '江山就是人民，人民就是江山。',
      'This country is its people; the people are the country.',
      { '江山就是人民，人民就是江山': 'approved' },
    ],
    [
      'and the other way round',
      'This country is its people; the people are the country. All say so.',
      '江山就是人民，人民就是江山。大家都这样说。',
      { 'This country is its people; the people are the country': 'approved' },
    ],
  ],
  'nothing crosses a bead': [
    [
      'the form two lines below is not there',
      '我们坚持改革开放。\n大家好。\n谢谢。',
      'We are for it.\nHello, all.\nReform and opening up, thank you.',
      { 改革开放: 'missing' },
    ],
  ],
  'only a form that is no longer used': [
    [
      'a superseded one',
      '构建网络空间命运共同体。',
      'Build a community of common future in cyberspace.',
      { 构建网络空间命运共同体: 'outdated' },
    ],
    [
      'beside the one that replaced it',
      '构建网络空间命运共同体。',
      'Build a community with a shared future in cyberspace, once a community of common future in cyberspace.',
      { 构建网络空间命运共同体: 'approved' },
    ],
    [
      'beside an approved one of the term inside',
      '坚持总体国家安全观。',
      'A holistic approach to national security, once the overall national security outlook.',
      { 坚持总体国家安全观: 'reworded' },
    ],
    [
      'of the noun inside a verb inside a verb',
      '推动构建人类命运共同体。',
      'We are building a community of common destiny for mankind.',
      { 推动构建人类命运共同体: 'outdated' },
    ],
    [
      'in Chinese',
      'The Ministry of Education met.',
      '国家教育委员会开会。',
      { 'Ministry of Education': 'outdated' },
    ],
  ],
  'a form of Taiwan in Simplified Chinese': [
    [
      'is regional',
      'This is cyber sovereignty.',
      '这是网路主权。',
      { 'cyber sovereignty': 'regional' },
    ],
    [
      'of the term inside a verb',
      'We respect cyber sovereignty.',
      '我们看重网路主权。',
      { 'respect cyber sovereignty': 'regional' },
    ],
    [
      'with the same characters in both scripts',
      'Artificial intelligence brings risks to a digital government.',
      '人工智慧给数字政府带来风险。',
      { 'Artificial intelligence': 'regional' },
    ],
    [
      'but not in Traditional',
      'This is cyber sovereignty.',
      '這是網路主權。',
      { 'cyber sovereignty': 'approved' },
    ],
  ],
  'in a neighbouring bead': [
    [
      'that needs none itself',
      '我们坚持改革开放。\n大家都这样说。',
      'We stand for it.\nAll say so: reform and opening up.',
      { 改革开放: 'elsewhere' },
    ],
    [
      'not in one that needs it',
      '我们坚持改革开放。\n改革开放好。',
      'We stand firm.\nReform and opening up is good.',
      { 改革开放: ['missing', 'approved'] },
    ],
    [
      'not in one that has the acronym behind the full form',
      '世界贸易组织很重要。\n世界贸易组织很大。',
      'This is important.\nThe World Trade Organization (WTO) is large.',
      { 世界贸易组织: ['missing', 'approved'] },
    ],
    [
      'not in one whose form has another form of it inside',
      '这是英国国家统计局。\n英国国家统计局很重要。',
      'This is the UK Office for National Statistics.\nThis is important.',
      { 英国国家统计局: ['approved', 'missing'] },
    ],
    [
      'in one that names it twice',
      '世界贸易组织很重要。\n世界贸易组织很大。',
      'This is important.\nThe World Trade Organization is large, and the WTO is important.',
      { 世界贸易组织: ['elsewhere', 'approved'] },
    ],
  ],
  'a short form': [
    [
      'behind the, after the whole name',
      '“一带一路”倡议很重要。\n“一带一路”倡议属于世界。',
      'The Belt and Road Initiative is important.\nThe Initiative belongs to the world.',
      { '“一带一路”倡议': ['approved', 'short'] },
    ],
    [
      'not where the head begins another name',
      '生态环境部很大。',
      'The Ministry of Environmental Protection is large.',
      { 生态环境部: 'other' },
    ],
    [
      'nor one that the glossary does not have',
      '生态环境部很大。',
      'The Ministry of Green Matters is large.',
      { 生态环境部: 'missing' },
    ],
    [
      'behind Mr, in an address',
      '立法會主席、各位市民：',
      'Mr President and fellow citizens,',
      { 立法會主席: 'short' },
    ],
    [
      'a title before a name',
      '应国务院总理李克强邀请，他来了。',
      'At the invitation of Premier Li Keqiang he came.',
      { 国务院总理: 'short' },
    ],
    [
      'not another title',
      '应国务院总理李克强邀请，他来了。',
      'At the invitation of President Li Keqiang he came.',
      { 国务院总理: 'missing' },
    ],
    [
      'a title with the family name',
      '习近平主席同他会谈。',
      'President Xi met with him.',
      { 习近平主席: 'short' },
    ],
    [
      'without its owner, as the source has it',
      'The General Assembly met.',
      '大会开会了。',
      { 'General Assembly': 'short' },
    ],
    [
      'not without it where the source has it',
      'The United Nations General Assembly met.',
      '大会开会了。',
      { 'United Nations General Assembly': 'missing' },
    ],
    [
      'an acronym in brackets behind the name',
      '陸委會很重要。\n陸委會很大。',
      'The Mainland Affairs Council (MAC) is important.\nThe MAC is large.',
      { 陸委會: ['approved', 'short'] },
    ],
    [
      'not before the place where it is given',
      '陸委會很大。\n陸委會很重要。\n陸委會很大。',
      'The MAC is large.\nThe Mainland Affairs Council (MAC) is important.\nThe MAC is large.',
      { 陸委會: ['missing', 'approved', 'short'] },
    ],
    [
      'in a heading before it, too',
      '陸委會答問\n陸委會很重要。',
      'MAC Answers Questions\nThe Mainland Affairs Council (MAC) is important.',
      { 陸委會: ['short', 'approved'] },
    ],
    [
      'not one that stands behind nothing',
      '陸委會很重要。\n陸委會很大。',
      'The Mainland Affairs Council is important.\nThe MAC is large.',
      { 陸委會: ['approved', 'missing'] },
    ],
    [
      'the end of the Chinese name for an acronym',
      'The Conference of the Parties met.\nThe COP was long.',
      '缔约方会议开了。\n会议很长。',
      { 'Conference of the Parties': 'approved', COP: 'short' },
    ],
    [
      'not for the whole name',
      'The Conference of the Parties met.\nThe Conference of the Parties was long.',
      '缔约方会议开了。\n会议很长。',
      { 'Conference of the Parties': ['approved', 'missing'] },
    ],
    [
      'a pronoun, after the whole name',
      '改革开放很重要。\n改革开放没有完成时。',
      'Reform and opening up is important.\nIt never ends.',
      { 改革开放: ['approved', 'short'] },
    ],
    [
      'behind this in Chinese, at its second place too',
      'The digital economy is important.\nThe digital economy is large.',
      '数字经济很重要。\n世界经济很大，这一经济也很大。',
      { 'digital economy': ['approved', 'short'] },
    ],
    [
      'not behind a word that ends in 本',
      'The digital economy is important.\nThe digital economy is large.',
      '数字经济很重要。\n日本经济很大。',
      { 'digital economy': ['approved', 'missing'] },
    ],
    [
      'not behind 因此, nor over a comma',
      'The digital economy is important.\nThe digital economy is large.\nThe digital economy is new.',
      '数字经济很重要。\n因此经济很大。\n虽然如这，经济是新的。',
      { 'digital economy': ['approved', 'missing', 'missing'] },
    ],
    [
      'not before the whole name',
      '改革开放没有完成时。\n改革开放很重要。',
      'It never ends.\nReform and opening up is important.',
      { 改革开放: ['missing', 'approved'] },
    ],
  ],
  'a one-way form': [
    ['internet asks for nothing', 'The internet is large.', '网上很大。', { internet: 'none' }],
    ['a function word is none', 'The IT is new.', '这是新的。', { IT: 'missing' }],
    ['nor is one in Chinese', 'CPC很大。', 'It is large.', { CPC: 'missing' }],
    [
      'but is a rendering of 互联网',
      '互联网很大。',
      'The internet is large.',
      { 互联网: 'approved' },
    ],
  ],
  'a form that matching refuses is not there': [
    ['in a tag', '我们坚持改革开放。', 'We say #ReformAndOpeningUp.', { 改革开放: 'missing' }],
    [
      'in an address',
      '网络空间很大。',
      'See https://example.org/cyberspace/now here.',
      { 网络空间: 'missing' },
    ],
  ],
};
