/** The first units of numbers, as texts fold. */
export const NUMBER_STARTS = '123456789efinstvx一二三四五六七八九十';

/** All units that numbers are written with. */
export const NUMBER_UNITS = '0123456789,abcdefghijklmnopqrstuvwxyz〇零一二三四五六七八九十百千';
