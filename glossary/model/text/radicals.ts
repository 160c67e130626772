/**
 * Radicals of Unicode's supplement that look like a character, each with that character. PDFs that
 * browsers print have them in its place (中华人⺠共和国), and so have texts that were copied from
 * such a PDF. Kangxi radicals are not among them: their compatibility forms are the characters.
 */
export const RADICALS =
  '⺁厂⺄乙⺎兀⺒巳⺓幺⺜日⺝月⺠民⺫目⺬示⺶羊⺻聿⺼肉⺽臼⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙';
