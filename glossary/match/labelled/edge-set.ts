/** The terms that are labelled in `EDGE_SENTENCES`. */
export const EDGE_TERMS: readonly string[] = [
  ...(
    '健康中国 美丽中国 数字中国 国际合作 数字合作 务实合作 国际社会 数字社会 小康社会 应急管理部 水利部 民政部 公安部 科技部 国防部 可再生能源 可持续发展 未来产业 科技发展 ' +
    '中方 两会 全会 各方 大数据 算力 算法 求是 落实 人权 法治 民生 东盟 台海 双创 三农 非遗 网络 网民 弘扬 新时代 新阶段 党中央 核心数据 重要数据 政务数据 数字技术 信息技术 ' +
    '网络安全 政协委员 物联网 中共 二十大 国新办 大模型 人工智能 理念 白皮书 交流 ' +
    '資安 網友 網路 東協 立法會 重要資料 巨量資料 個人資料 資訊化 數位經濟 數位社會 永續發展 演算法 資訊科技 行政長官'
  ).split(' '),
  ...(
    'China,Xi,AI,WHO,IT,TAO,Chief Executive,Basic Law,Party leadership,Foreign Ministry,human rights,rule of law,white paper,two sessions,vision,exchanges,connectivity,unicorn,' +
    'national park,double standard,food security,renewables,internet,national security,clean energy,digital economy,climate change,common prosperity,real economy,new era,' +
    'cybersecurity,developing country,general secretary,important data,Peaceful China,Civil Code,State Council,carbon emission,international community'
  ).split(','),
];

/**
 * Sentences by language about the text right before and after terms, in capitals and lower case.
 * Labelled by hand like `LABELLED_SENTENCES`, before the matcher was run on them; half of them are
 * traps. The results of the first run are in `tests/bench/record/sentences.md`.
 */
export const EDGE_SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'zh-Hans': `
数字中国画展在杭州开展。
做一个健康中国人。
店里卖美丽中国风服饰。
[健康中国行动]要求少盐少油。
[数字中国]将走进每个县城。
国际合作社联盟在首尔开会。
村里办起了数字合作社。
[国际合作]应以平等为前提。
[务实合作]不断结出果实。
国际社会工作者日的主题是团结。
凭数字社会保障卡看病买药。
[国际社会]对此普遍关切。
[国际社会]会作出公正判断。
各级应急管理部门全员到岗。
县水利部门连夜巡堤。
到民政部门办理登记。
公安部署警力维持秩序。
[公安部]将通报案件进展。
[科技部]与[教育部]联合发文。
煤炭是不可再生能源。
[可再生能源]能占到一半吗？
不可持续发展的模式走到了尽头。
培养一批未来产业工人。
[未来产业]是新的赛道。
高科技发展日新月异。
空中方阵飞越广场上空。
[中方]愿同[各方]一道努力。
他们两会不会一起来？
今年[两会]将讨论这份草案。
这些曲子他全会弹。
[全会]在京闭幕。
拼图各方块之间留有缝隙。
公司新建了两大数据中心。
[大数据]可用来预测客流。
客队稳操胜算力克强敌。
仲裁员审阅结算法律文件。
[算法]要公开透明。
专家赴古村落实地考察。
政策[落实]到位才有效。
新闻发言人权威发布数据。
[人权]应当得到尊重。
老中医用土办法治好了他的病。
[法治]是最好的[营商环境]。
小区一户居民生了三胞胎。
[民生]在勤。
美国的中东盟友表示不满。
与[东盟]对话。
客厅里放着一台海尔冰箱。
[台海]是和平之海。
技术和模式双创新带来回报。
[双创]大赛落幕。
初三农忙假取消了。
除非遗产税开征，房价难降。
[非遗]进校园。
教练孙弘扬没有回应。
[弘扬]宪法精神。
公司迎来一个全新时代。
谈判进入全新阶段。
[新时代]与新征程。
保守党中央办公室遭到抗议。
核心数据库凌晨宕机。
备份重要数据库文件。
政务数据库已经上线。
[重要数据]及[核心数据]目录。
招聘信息技术员两名。
[网络]安全员须持证上岗。
[网络安全]应急预案。
湿地用生物联网监测候鸟。
[物联网]可以连接万物。
手术中共输血三次。
[中共]与各民主党派协商。
本市入选全国二十大宜居城市。
[二十大]对此作了部署。
据[国新办]消息。
[大模型]在医院里能做什么？
`
    .trim()
    .split('\n'),
  'zh-Hant-TW': `
台中方面尚未回應。
全台中共有三處據點。
[中共]對此沒有回應。
股市回檔，投資安穩最重要。
[資安]會是明年的重點。
[資安]與隱私要兼顧。
請把連網路由器重新開機。
[網路]能拉近距離。
[網友]會買單嗎？
美國提出中東協商方案。
[東協]應扮演更積極角色。
本立法會期即將結束。
現場來了數位經濟學家。
數位社會賢達出席追思會。
[數位經濟]要升級。
把重要資料夾鎖起來。
巨量資料夾占滿硬碟。
[個人資料]外洩。
資訊化繁為簡的高手。
[永續發展]是共同目標。
各部落實施封山。
[演算法]將公開。
[資訊科技]與生活。
`
    .trim()
    .split('\n'),
  'zh-Hant-HK': `
行政立法會面氣氛良好。
[立法會]將恢復二讀。
[行政長官]與市民對話。
持證人權限已經更新。
官網民調顯示支持率回升。
[人權]及[法治]受到保障。
[網民]對此反應不一。
`
    .trim()
    .split('\n'),
  'zh-Hant': `
核心數據庫遷移完畢。
[網絡安全]是共同責任。
中東盟友各有盤算。
[大數據]應服務[民生工程]。
`
    .trim()
    .split('\n'),
  en: `
[CHINA] AND [EU] SEAL TRADE DEAL
[XI] ARRIVES IN HANOI
Chapter XI deals with appeals.
WHO WILL WIN THE CUP?
WHAT IT TAKES TO LEAD
[WHO] Issues New Guidance on Flu
The [IT] Sector Is Hiring Again
[HUMAN RIGHTS] DAY MARKED IN GENEVA
The Chief Executive of Barclays resigned.
The [Chief Executive] delivered his Policy Address.
The Party’s [rule of law] reforms continue.
The Conservative Party leadership race opened.
Night vision goggles sold out.
Her vision blurred after the fall.
A [vision] of shared security
Stock exchanges closed early.
[Cultural exchanges] flourish.
The lab tests Bluetooth connectivity issues.
The child drew a unicorn with wings.
They hiked through the [national park].
[National Parks] in Crisis
Accusations of [double-standards] flew.
[Food-security] experts met in Rome.
[Renewables] overtook coal.
The [internet]'s reach is global.
[NATIONAL SECURITY LAW] DEBATED
A [clean-energy] transition
The [digital economies] of the region grow.
[Climate-change] denial persists.
Common prosperity2 is a typo.
[Real Economy] Needs Credit, Premier Says
A peaceful [China] benefits its neighbors.
[State Council]’s circular
A state council of elders ruled the tribe.
The Code is civil. A civil code of conduct helps.
[Carbon-Emissions] Trading Starts
[cybersecurity]-related jobs
[DEVELOPING COUNTRIES] DEMAND FINANCE
The union's [general secretary] spoke.
`
    .trim()
    .split('\n'),
};
