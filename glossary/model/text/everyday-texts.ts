import type { SampleText } from './sample-texts.ts';

/**
 * Everyday texts in the most common words. A term that occurs in them occurs in too many places.
 * Each language says much the same.
 */
export const EVERYDAY_TEXTS: readonly SampleText[] = [
  {
    language: 'en',
    title: 'An ordinary Saturday',
    paragraphs: [
      'On Saturday we got up late, because there was no work and the children had no school. It had been raining all night, and the road in front of the house was still wet. My sister made tea and put bread, eggs and some fruit on the table, and we talked about what we would do with the day. Two people from the next street came by to ask whether we could help them to move a large bed and a few chairs. It took an hour, and after that everyone was hungry again.',
      'At about one o’clock we went into town by bus. The market was full, the prices were much higher than last year, and we did not buy much: rice, a fish, a small plant for the window and a pair of shoes that were too big. An old friend whom I had not seen for years was standing at the corner with his dog. He told us that he had found a new job near the hospital, that his mother was well, and that he would like to show us some pictures of his first child. We looked at them for a long time, said that we should meet more often, and went home before it got dark.',
    ],
  },
  {
    language: 'zh-Hans',
    title: '平常的星期六',
    paragraphs: [
      '星期六我们起得很晚，因为不用上班，孩子也不用上学。雨下了一整夜，门前的路还是湿的。姐姐泡了茶，桌上放着面包、鸡蛋和一些水果，大家一边吃一边商量今天做什么。隔壁街上的两个人过来，问我们能不能帮他们搬一张大床和几把椅子。这件事花了一个小时，做完以后每个人又都饿了。',
      '下午一点左右，我们坐公共汽车进城。市场里人很多，东西比去年贵得多，我们没有买什么：一些米、一条鱼、一盆放在窗边的小花，还有一双太大的鞋。一位多年不见的老朋友牵着狗站在路口。他说自己在医院附近找到了新工作，母亲身体很好，还想让我们看看他第一个孩子的照片。我们看了很久，都说以后应该多见面，天黑以前就回家了。',
    ],
  },
  {
    language: 'zh-Hant',
    title: '平常的星期六',
    paragraphs: [
      '星期六我們起得很晚，因為不用上班，孩子也不用上學。雨下了一整夜，門前的路還是濕的。姐姐泡了茶，桌上放著麵包、雞蛋和一些水果，大家一邊吃一邊商量今天做什麼。隔壁街上的兩個人過來，問我們能不能幫他們搬一張大床和幾把椅子。這件事花了一個小時，做完以後每個人又都餓了。',
      '下午一點左右，我們坐公車進城。市場裡人很多，東西比去年貴得多，我們沒有買什麼：一些米、一條魚、一盆放在窗邊的小花，還有一雙太大的鞋。一位多年不見的老朋友牽著狗站在路口。他說自己在醫院附近找到了新工作，母親身體很好，還想讓我們看看他第一個孩子的照片。我們看了很久，都說以後應該多見面，天黑以前就回家了。',
    ],
  },
];
