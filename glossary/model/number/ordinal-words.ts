/**
 * A pattern of the English ordinals in words from first to ninety-ninth, in small letters, with a hyphen
 * or a space.
 */
export const ORDINAL_WORDS =
  '(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|' +
  'tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth';
