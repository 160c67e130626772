/** Lists of numbers, one after another in one array: that of place i is `ids[starts[i] … starts[i + 1]]`. */
export interface IdLists {
  readonly starts: Int32Array;
  readonly ids: Int32Array;
}

/** Numbers for words, from 1 on in the order in which they are met. */
export interface Vocabulary {
  /** How many have a number. */
  readonly size: () => number;
  readonly idOf: (word: string) => number;
  readonly has: (word: string) => boolean;
  /** All words, in the order of their numbers. */
  readonly words: () => readonly string[];
}

/** Makes an empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();
  return {
    size: () => ids.size,
    has: (word) => ids.has(word),
    words: () => [...ids.keys()],
    idOf: (word) => {
      let id = ids.get(word);
      if (id === undefined) {
        id = ids.size + 1;
        ids.set(word, id);
      }
      return id;
    },
  };
}

/** The lists of some words as numbers of a vocabulary. */
export function idLists(lists: readonly (readonly string[])[], vocabulary: Vocabulary): IdLists {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = (starts[i] ?? 0) + list.length;
  });
  return {
    starts,
    ids: Int32Array.from(lists.flatMap((list) => list.map((word) => vocabulary.idOf(word)))),
  };
}
