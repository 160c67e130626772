/** The encodings that are read; the last two are those of old Chinese spreadsheets. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
