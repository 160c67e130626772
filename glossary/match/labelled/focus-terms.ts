/**
 * The short, error-prone terms of the curated glossary that are labelled in `LABELLED_SENTENCES`.
 */
export const FOCUS_TERMS: readonly string[] = [
  ...(
    '算法 各方 东盟 大数据 亚投行 区块链 碳市场 碳中和 碳达峰 碳汇 中纪委 进博会 中科院 中国梦 解放军 中方 民法典 云计算 中共 算力 党中央 密码法 赤字率 巡视 双循环 欧盟 ' +
    '交流 五通 总书记 大湾区 人权 落实 信息化 非遗 互联网 物联网 网民 大模型 立法会 双创 民政部 商务部 教育部 财政部 外交部 住建部 人社部 工信部 司法部 国防部 公安部 科技部 水利部 ' +
    '审计署 网络 新时代 新动能 新基建 新常态 新阶段 新三样 开幕式 民生 全会 弘扬 求是 法治 国务院 国新办 最高法 最高检 国台办 台海 两会 联大 安理会 理念 白皮书 乌镇 新华社 二十大 三农 ' +
    '演算法 東協 資安 個資法 網友 網路 資訊化'
  ).split(' '),
  ...(
    'AI,IT,WHO,Xi,China,cyberspace,digital divide,algorithm,rule of law,white paper,Global South,two sessions,human rights,carbon neutrality,carbon sink,zero-sum game,internet,internet users,' +
    'blockchain,climate change,netizens,real economy,multilateralism,big data,Belt and Road,common prosperity,win-win cooperation,cyber attack,cyberattack,cyber sovereignty,cyber crime,cybercrime,' +
    'low-altitude economy,green development,plenary session,plenum'
  ).split(','),
];
