/** A text of our own and its translation, with an outdated term, another rendering and one that is missing. */
export const EXAMPLE = {
  source: `各位朋友，很高兴在乌镇同大家见面。
构建人类命运共同体，需要各国共同努力。
我们尊重网络主权，主张各国平等参与全球治理。
乡村振兴离不开数字技术，也离不开绿色发展。
让我们携手推动共建“一带一路”高质量发展。`,
  target: `Dear friends, it is a pleasure to meet you in Wuzhen.
Building a community of common destiny for mankind takes the efforts of all countries.
We respect the sovereignty of networks and want all countries to take part in global governance as equals.
Rural areas cannot be revived without digital technology, nor without green development.
Let us work together for progress along these roads.`,
} as const;
