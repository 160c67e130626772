import { expect, test } from 'vitest';
import { DOMParser as Parser } from './docx-xml.ts';

/** Elements as `name(content)`, but for the document itself. */
function shapeOf(nodes: Iterable<Node>): string {
  return [...nodes]
    .map((node) =>
      node instanceof Element
        ? `${node.localName}${node.getAttribute('w:val') ?? ''}(${shapeOf(node.childNodes)})`
        : (node.nodeValue ?? ''),
    )
    .join('');
}

const text = (words: string): string => `<w:r><w:t>${words}</w:t></w:r>`;
const box = (words: string): string => `<w:txbxContent><w:p>${text(words)}</w:p></w:txbxContent>`;
const shown = (words: string): string => `txbxContent(p(r(t(${words}))))`;

test.each<readonly [string, string, string]>([
  [
    'a field in one element',
    `<w:fldSimple w:instr="REF a">${text('网络')}</w:fldSimple>`,
    'r(t(网络))',
  ],
  ['a direction of its own', `<w:bdo w:val="rtl">${text('网络')}</w:bdo>`, 'r(t(网络))'],
  ['a break', '<w:r><w:cr/></w:r>', 'r(br())'],
  [
    'a formula',
    '<m:oMathPara><m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath></m:oMathPara>',
    'r(t(x2))',
  ],
  [
    'a hint at the sound',
    `<w:r><w:ruby><w:rubyPr/><w:rt>${text('zhǔ quán')}</w:rt><w:rubyBase>${text('主权')}</w:rubyBase></w:ruby></w:r>`,
    'r(r(rPr(rStyleruby-base())r(t(主权)))r(rPr(rStyleruby-hint())r(t(zhǔ quán))))',
  ],
  [
    'a heading by its level',
    '<w:pPr><w:pStyle w:val="a"/><w:outlineLvl w:val="1"/></w:pPr>',
    'pPr(pStyleoutline-2()outlineLvl1())',
  ],
  ['a level that is none', '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', 'pPr(outlineLvl9())'],
  [
    'a style of headings with a name of its own',
    '<w:style><w:name w:val="章"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
    'style(nameheading 1()pPr(outlineLvl0()))',
  ],
  [
    'boxes of an old drawing',
    `<w:r><w:pict><v:oval><v:textbox>${box('一')}</v:textbox></v:oval><v:line>${box('二')}</v:line></w:pict></w:r>`,
    `r(pict(oval(textbox(txbxContent()))line(txbxContent()))pict(${shown('一')}${shown('二')}))`,
  ],
  [
    'letters that are drawn',
    '<w:r><w:pict><v:shape><v:textpath string="市人民政府文件"/></v:shape></w:pict></w:r>',
    `r(pict(shape(textpath()))pict(${shown('市人民政府文件')}))`,
  ],
  [
    'a box that is there in two ways',
    `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('一')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('一')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    `r(AlternateContent(Choice(drawing(txbxContent()))Fallback(pict()))pict(${shown('一')}))`,
  ],
  [
    'a box that is there in the later way alone',
    `<w:r><mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback><w:pict>${box('一')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    `r(AlternateContent(Choice(drawing())Fallback(pict(txbxContent())))pict(${shown('一')}))`,
  ],
  [
    'a drawing without another way',
    `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('一')}</w:drawing></mc:Choice></mc:AlternateContent></w:r>`,
    `r(drawing(txbxContent())pict(${shown('一')}))`,
  ],
])('%s comes to a shape that is read', (_name, content, shape) => {
  const { documentElement } = new Parser().parseFromString(
    `<w:p xmlns:w="urn:w" xmlns:m="urn:m" xmlns:v="urn:v" xmlns:mc="urn:mc">${content}</w:p>`,
  );
  expect(shapeOf(documentElement.childNodes)).toBe(shape);
});
