/** The set of the words of a text, which are separated by spaces. */
export const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

/** `goose:geese ox:oxen/oxes` as a map from a word to its forms. */
export const pairs = (text: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    text.split(/\s+/u).map((pair) => {
      const [from = '', to = ''] = pair.split(':');
      return [from, to.split('/')] as const;
    }),
  );
