import type { WordFrequency } from '../boundary/build-lexicon.ts';

/**
 * Words that are missing or too rare in jieba's dictionary, which was counted on newspapers of the
 * 1990s, with frequencies that we give them.
 */
const RECENT: Readonly<Record<number, string>> = {
  4000: '世卫 人社 住建 工信 民生 中医药 国有企业 国有资产 国有资本 法人',
  30000: '中方',
  6000: '立法会 立法院 行政院 网络 互联网 数据',
  2000: '两大 低碳 门户网站 央企 国企 民企 外企 超市 网民 微信 微博 手机 短信 视频 网站 网页 网购 电商 物流 快递 高铁 地铁 股市 楼市 央行 本金 风投 创投 融资 家底 业主 网银 网关 头部 新高 新低 新局面 创新高 长时间 精神文明 物质文明 网络攻击',
  1000: '年味 圆梦 中国人 中国风 中国结 安全员 资料夹 演算法 营商 零和 守正 科创 那一带 这一带 军演 议席 分管 分批 命脉 具身 资通 反垄断 署名 传承 传承人 官网 非遗 算力 融媒体 直播间 外卖 网约车 主播 粉丝 打卡 点赞 平台 赋能 行政院 立法院 立委 网友 网路 资讯 软体 硬体 晶片 数位 资安 大陆 两岸 陆委会 海基会 特首 议员 议程 质询 队列 略有 略显 首创 开创 理念 业态 场外 场地 族群 息屏 网红 直播 算法 算力 芯片 零日 二次元',
  500: '人社部 住建部 工信部 大模型 云计算 区块链 物联网 互联网 人工智能 元宇宙 大数据 数据库 数据集 数据线 信息化 信息量 数字化 智能化 网络化 网络版 自贸区 自贸港 一带一路 丝路 上合 金砖 世贸 欧盟 东盟 北约',
};

/** The words of `RECENT` with their frequencies; none is an idiom. */
export function* recentFrequencies(): Generator<WordFrequency> {
  for (const [frequency, words] of Object.entries(RECENT)) {
    for (const word of words.split(' ')) yield { word, frequency: Number(frequency), idiom: false };
  }
}

/**
 * Entries of jieba's dictionary that are not single words: two words (a decree of the State
 * Council, a fraud case, the congress of a province), or the ending 学家, because 经济学家 cannot be
 * split before it.
 */
export const NO_WORDS: readonly string[] =
  '国务院令 巡视组 主席令 学家 诈骗案 商务网 第一副 江总书记 省人大 市人大 省政协 市政协 县政协 一个零'.split(
    ' ',
  );
