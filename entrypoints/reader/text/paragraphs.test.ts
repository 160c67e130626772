import { expect, test } from 'vitest';
import { paragraphsOf } from './paragraphs.ts';

const WRAPPED =
  'China and the United States agree that the digital divide\nis to be bridged, and that data security and cyber\nsovereignty are respected by all.';
const HAN_LINE = '我们主张尊重各国自主选择网络发展道路和网络管理模式的权利推动构建网络空间命';

test.each<readonly [name: string, text: string, paragraphs: readonly string[]]>([
  [
    'each line is one',
    '第一段。\n第二段。\r\n第三段。\r第四段',
    ['第一段。', '第二段。', '第三段。', '第四段'],
  ],
  ['blank lines are none', '\n\n一\n \t\n\u3000\n二\n', ['一', '二']],
  ['spaces around it go', '\u3000\u3000网络主权  \n  平等', ['网络主权', '平等']],
  ['lines that were wrapped by hand are joined', WRAPPED, [WRAPPED.replaceAll('\n', ' ')]],
  [
    'nothing comes between Han',
    `${HAN_LINE}\n运共同体，${HAN_LINE.slice(5)}\n和平`,
    [`${HAN_LINE}运共同体，${HAN_LINE.slice(5)}和平`],
  ],
  [
    'an indented line begins one',
    `　　${HAN_LINE}\n运共同体，${HAN_LINE.slice(5)}\n　　${HAN_LINE}\n运共同体`,
    [`${HAN_LINE}运共同体，${HAN_LINE.slice(5)}`, `${HAN_LINE}运共同体`],
  ],
  [
    'an indented line begins one behind one of one line too',
    `　　${HAN_LINE}。\n　　${HAN_LINE}\n运共同体，${HAN_LINE.slice(5)}\n和平`,
    [`${HAN_LINE}。`, `${HAN_LINE}运共同体，${HAN_LINE.slice(5)}和平`],
  ],
  [
    'verses stay lines',
    'The first of the lines of a verse is here,\nThe second of the lines of it is near,\nThe third of them, and it is here as well.',
    [
      'The first of the lines of a verse is here,',
      'The second of the lines of it is near,',
      'The third of them, and it is here as well.',
    ],
  ],
  [
    'signs at the ends of lines part no sentence',
    'The parties agree that the digital divide is bridged,\nthat data are secure, and that cyber sovereignty,\nas they understand it, is respected.',
    [
      'The parties agree that the digital divide is bridged, that data are secure, and that cyber sovereignty, as they understand it, is respected.',
    ],
  ],
  [
    'a line may be short before a long word',
    'The parties respect the text that stands in\nhttps://example.org/documents/of/the/parties/one\nand in its annexes.',
    [
      'The parties respect the text that stands in https://example.org/documents/of/the/parties/one and in its annexes.',
    ],
  ],
  [
    'lines of one indent are joined, and those below a point of a list',
    `    ${WRAPPED.replaceAll('\n', '\n    ')}\n- ${WRAPPED.replaceAll('\n', '\n  ')}`,
    [WRAPPED.replaceAll('\n', ' '), `- ${WRAPPED.replaceAll('\n', ' ')}`],
  ],
  [
    'points of a list stay lines',
    '一、发展\n二、安全\n(3) x\n- a\n- b',
    ['一、发展', '二、安全', '(3) x', '- a', '- b'],
  ],
  ['short lines stay lines', 'one\ntwo\nthree', ['one', 'two', 'three']],
  ['nothing has none', '', []],
])('%s', (_name, text, paragraphs) => {
  expect(paragraphsOf(text)).toEqual(paragraphs);
});

test('no text is lost but white space', () => {
  const text = [WRAPPED, HAN_LINE, '', '　　一', '- 二', '\f三\t四'].join('\n');
  expect(paragraphsOf(text).join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
});
