const READINGS: Readonly<Record<string, string>> = {
  一: 'yī',
  二: 'èr',
  三: 'sān',
  四: 'sì',
  五: 'wǔ',
  六: 'liù',
  七: 'qī',
  八: 'bā',
  九: 'jiǔ',
  十: 'shí',
  百: 'bǎi',
  千: 'qiān',
  零: 'líng',
};

/** The pinyin of a number in Chinese numerals (shí'èr); other writings stay as they are. */
export function numeralReading(written: string): string {
  return Array.from(written, (character) => READINGS[character] ?? character)
    .join('')
    .replaceAll(/(?<=.)è/gu, "'è");
}
