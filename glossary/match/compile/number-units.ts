/** All units that numbers are written with, as texts fold. */
export const NUMBER_UNITS = '0123456789abcdefghijklmnopqrstuvwxyz〇零一二三四五六七八九十百';
