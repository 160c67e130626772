import { expect, test } from 'vitest';
import { type Cue, cuesOf } from './subtitles.ts';

test.each<readonly [name: string, text: string, cues: readonly Cue[]]>([
  [
    'SRT',
    '1\r\n00:00:01,000 --> 00:00:02,500\r\n网络主权\r\n\r\n2\r\n00:01:03,000 --> 00:01:04,000 X1:40\r\n数字鸿沟\r\n',
    [
      { time: '00:00:01', lines: ['网络主权'] },
      { time: '00:01:03', lines: ['数字鸿沟'] },
    ],
  ],
  [
    'WebVTT with notes, styles and names of cues',
    'WEBVTT - a talk\nKind: captions\n\nNOTE 00:01 is\nno time\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\nintro\n00:01.000 --> 00:02.000 line:0\n<v Ann>cyber <i.loud>sovereignty</i>\n\n01:00:00.5 --> 01:00:02.5\n<00:00:01.500><c>a &lt; b</c> &amp;&nbsp;c &x;\n',
    [
      { time: '00:01', lines: ['cyber sovereignty'] },
      { time: '01:00:00', lines: ['a < b &\u00A0c &x;'] },
    ],
  ],
  [
    'lines of one cue are joined',
    '00:00:01,0 --> 00:00:02,0\n网络空间命\n运共同体\n\n00:00:03,0 --> 00:00:04,0\nthe digital\ndivide',
    [
      { time: '00:00:01', lines: ['网络空间命运共同体'] },
      { time: '00:00:03', lines: ['the digital divide'] },
    ],
  ],
  [
    'a translation and another speaker stay lines',
    '00:00:01,0 --> 00:00:02,0\n数字鸿沟\nthe digital divide\n\n00:00:03,0 --> 00:00:04,0\n- Yes.\n- No.',
    [
      { time: '00:00:01', lines: ['数字鸿沟', 'the digital divide'] },
      { time: '00:00:03', lines: ['- Yes.', '- No.'] },
    ],
  ],
  [
    'a cue without words goes',
    '00:00:01,0 --> 00:00:02,0\n{\\an8}\n\n00:00:03,0 --> 00:00:04,0\nx',
    [{ time: '00:00:03', lines: ['x'] }],
  ],
  [
    'scripts are words',
    '00:00:01,0 --> 00:00:02,0\n<script>alert(1)</script>x &lt;img src=a&gt;',
    [{ time: '00:00:01', lines: ['alert(1)x <img src=a>'] }],
  ],
  [
    'numbers that are said stay',
    '7\n00:00:01,0 --> 00:00:02,0\n2030\n议程',
    [{ time: '00:00:01', lines: ['2030 议程'] }],
  ],
  ['a text without times has none', '网络主权', []],
])('%s', (_name, text, cues) => {
  expect(cuesOf(text)).toEqual(cues);
});
