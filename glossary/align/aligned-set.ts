/** Sentences of the source, and those of the target that render them. */
export type HandBead = readonly [source: readonly string[], target: readonly string[]];

/** A text and its translation, written for the tests and aligned by hand. */
export interface HandAligned {
  readonly name: string;
  readonly beads: readonly HandBead[];
}

/** Texts with beads of one, two and three sentences, with gaps, and one that is abridged. */
export const HAND_ALIGNED: readonly HandAligned[] = [
  {
    name: 'a speech, from Chinese',
    beads: [
      [
        ['女士们、先生们、朋友们，大家上午好！'],
        ['Ladies and gentlemen, dear friends, good morning!'],
      ],
      [
        ['很高兴同大家相聚在江边的这座小城，共同出席第九届互联网论坛。'],
        [
          'It gives me great pleasure to meet you in this small town by the river.',
          'We are here to attend the 9th Internet Forum together.',
        ],
      ],
      [
        ['2014年，我们在这里第一次提出，网络空间是人类共同的活动空间。'],
        [
          'In 2014, it was here that we first said that cyberspace is a common space for human activities.',
        ],
      ],
      [
        ['十年来，上网的人从6.5亿增加到11亿。', '宽带进了村，手机成了店铺，老人学会了视频通话。'],
        [
          'In the past ten years, the number of people online has grown from 650 million to 1.1 billion, broadband has reached the villages, phones have become shops, and the old have learned to make video calls.',
        ],
      ],
      [
        ['与此同时，网络攻击、网络诈骗、数据泄露每天都在发生。'],
        ['At the same time, cyberattacks, online fraud and data leaks happen every day.'],
      ],
      [['没有一个国家可以独自应对。'], ['No country can deal with them alone.']],
      [
        ['我们主张尊重网络主权，反对任何国家利用技术优势干涉别国内政；'],
        [
          'We call for respect for cyber sovereignty, and oppose any country using its lead in technology to interfere in the internal affairs of others;',
        ],
      ],
      [
        ['主张维护和平安全，反对网络空间军备竞赛。'],
        ['we call for peace and security, and oppose an arms race in cyberspace.'],
      ],
      [
        ['有人会问，发展和安全，哪一个更重要？'],
        ['Some may ask, which is more important, development or security?'],
      ],
      [
        ['我的回答是，两个轮子要一起转。'],
        ['My answer is that both wheels have to turn together.'],
      ],
      [
        ['今年3月，我们同23个国家签署了数字经济合作备忘录，其中12个是发展中国家。'],
        [
          'In March this year, we signed memorandums of understanding on the digital economy with 23 countries.',
          'Twelve of them are developing countries.',
        ],
      ],
      [['下一步，我们将做三件事。'], ['Next, we will do three things.']],
      [
        ['一是修路，把光缆铺到没有信号的地方。'],
        ['First, we will build roads, by laying cables where there is no signal.'],
      ],
      [
        ['二是立规，一起商定人工智能的规则。'],
        [
          'Second, we will make rules, by agreeing together on how artificial intelligence is governed.',
        ],
      ],
      [
        ['三是育人，每年培训5000名青年工程师。'],
        ['Third, we will train people: 5,000 young engineers every year.'],
      ],
      [
        ['让我们携起手来，构建网络空间命运共同体！'],
        ['Let us join hands and build a community with a shared future in cyberspace!'],
      ],
      [['谢谢大家。'], ['Thank you.']],
    ],
  },
  {
    name: 'a report with a passage that was not translated, from Chinese',
    beads: [
      [['一、过去一年的工作'], ['I. Work over the past year']],
      [
        ['过去一年，全市生产总值增长5.2%，达到3860亿元。'],
        ['Over the past year, the city’s GDP grew by 5.2 percent to 386 billion yuan.'],
      ],
      [
        ['粮食总产量170万吨，连续第十二年丰收。'],
        ['Grain output reached 1.7 million tonnes, the twelfth good harvest in a row.'],
      ],
      [
        ['新增就业8.6万人。', '居民人均收入增长6.1%。'],
        ['A total of 86,000 jobs were created, and personal income rose by 6.1 percent.'],
      ],
      [
        ['我们关停了41家高耗能企业，全市空气质量优良天数达到310天。'],
        [
          'We closed 41 companies with high energy consumption.',
          'The city had 310 days with good air quality.',
        ],
      ],
      [['老城区改造进展顺利。'], []],
      [['东门大街的旧楼装了电梯，停车难的问题有所缓解。'], []],
      [['三座公园免费开放，图书馆延长了夜间服务。'], []],
      [['群众反映的下水道堵塞，已经全部疏通。'], []],
      [
        ['我们推进改革开放，与德国、法国、巴西的六个城市结为友好城市。'],
        [
          'We pressed ahead with reform and opening up, and six cities in Germany, France and Brazil became our sister cities.',
        ],
      ],
      [
        ['外资企业新设120家，外贸出口增长9%。'],
        ['120 foreign companies were set up, and exports grew by 9 percent.'],
      ],
      [
        ['困难也不少：中小企业融资贵，县里的医院缺医生，部分干部作风不实。'],
        [
          'There are also many difficulties.',
          'Financing is expensive for small and medium-sized enterprises.',
          'County hospitals lack doctors, and some officials do not do solid work.',
        ],
      ],
      [['二、今年的打算'], ['II. Plans for this year']],
      [
        ['今年经济增长的目标是5%左右。'],
        ['The target for economic growth this year is around 5 percent.'],
      ],
      [
        ['要实现这个目标并不轻松，需要各方面加倍努力。'],
        ['It will not be easy to meet, and everybody has to work twice as hard.'],
      ],
      [
        ['我们要推进乡村振兴，修好最后200公里村道，让农产品出得去。'],
        [
          'We will advance rural revitalization, and repair the last 200 kilometers of village roads so that farm products can get out.',
        ],
      ],
      [
        ['要扩大内需，办好秋季家电节。'],
        ['We will expand domestic demand and hold the home appliance festival in autumn.'],
      ],
      [
        ['要加强生态文明建设，再种100万棵树。'],
        ['We will step up ecological conservation and plant another one million trees.'],
      ],
      [['请各位代表审议。'], ['I now submit this report for your deliberation.']],
    ],
  },
  {
    name: 'news that is abridged, from Chinese',
    beads: [
      [
        ['中国与太平洋岛国举行外长会'],
        ['Foreign ministers of China and Pacific island countries meet'],
      ],
      [
        ['新华社苏瓦5月30日电，第二次中国—太平洋岛国外长会30日在斐济举行。'],
        [
          'The second meeting of foreign ministers of China and Pacific island countries was held in Fiji on May 30.',
        ],
      ],
      [['会场外下着小雨，代表们撑着伞走进会议中心。'], []],
      [['门口的孩子们用斐济语唱起了欢迎的歌。'], []],
      [
        ['中方表示，愿同岛国共建“一带一路”，加强气候变化、渔业和医疗领域的合作。'],
        [
          'China is ready to pursue Belt and Road cooperation with the island countries, and to work with them on climate change, fisheries and medical care, the Chinese side said.',
        ],
      ],
      [
        ['中国将在五年内提供2500个奖学金名额。'],
        ['China will provide 2,500 scholarships in five years.'],
      ],
      [['一位在天津读过书的官员说，那四年改变了他的一生。'], []],
      [['他至今还会包饺子。'], []],
      [['他的女儿今年也申请了同一所大学。'], []],
      [
        ['岛国代表感谢中方长期以来的帮助，重申坚持一个中国原则。'],
        [
          'Representatives of the island countries thanked China for its long-standing help.',
          'They reaffirmed their commitment to the one-China principle.',
        ],
      ],
      [
        ['会议通过了15项成果，包括建立应急物资储备中心。'],
        ['The meeting adopted 15 outcomes, including a reserve of emergency supplies.'],
      ],
      [['有记者问，下一次会议在哪里举行？'], []],
      [['主办方笑着说，还要看天气。'], []],
      [['会议决定每两年举行一次。'], ['The ministers decided to meet every two years.']],
    ],
  },
  {
    name: 'an article, from English',
    beads: [
      [['The market under the bridge'], ['桥下的市场']],
      [
        ['On Saturdays, the market under the old railway bridge opens at five in the morning.'],
        ['每到星期六，老铁路桥下的市场早上五点就开门。'],
      ],
      [
        ['Mr. Lin has sold fish here since 1987.', 'His father sold fish here before him.'],
        ['林先生从1987年起在这里卖鱼，他父亲以前也在这里卖鱼。'],
      ],
      [
        [
          'Last year the city wanted to tear the market down and build an office tower of 40 floors, but more than 12,000 people signed a letter against it.',
        ],
        ['去年，市里想拆掉市场，盖一座40层的写字楼。', '一万二千多人签了一封信反对。'],
      ],
      [
        ['“Why would I need a tower?” asks Mrs. Wu, who sells noodles.'],
        ['卖面条的吴太太问：“我要一座大楼干什么？”'],
      ],
      [['In November the plan was dropped.'], ['11月，这个计划取消了。']],
      [['The tower will be built elsewhere.'], ['写字楼将建在别处。']],
      [
        [
          'The market now has a roof, a website and, thanks to a law on the protection of cultural heritage, a future.',
        ],
        ['现在，市场有了屋顶，有了网站。', '文物保护的法律还给了它一个未来。'],
      ],
      [
        ['Young people come for the food.', 'Old people come for each other.'],
        ['年轻人为吃而来，老年人为见面而来。'],
      ],
      [['I asked Mr. Lin whether he uses e-commerce.'], ['我问林先生，他用不用电子商务。']],
      [
        ['He laughed, and showed me his phone: 300 orders since Monday.'],
        ['他笑了，给我看他的手机：从星期一到现在有300个订单。'],
      ],
      [
        [
          'His grandson studies artificial intelligence at a university in Shenzhen and comes home twice a year.',
        ],
        ['他的孙子在深圳的一所大学学人工智能，一年回家两次。'],
      ],
      [['Will he take over the stall?'], ['他会接手这个摊位吗？']],
      [['Nobody knows, and the fish do not care.'], ['谁也不知道，鱼也不在乎。']],
    ],
  },
];
