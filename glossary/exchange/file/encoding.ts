/** The encodings that can be read; the last two are common in old Chinese spreadsheets. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
