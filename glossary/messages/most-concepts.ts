/** The concepts that one message may name. A page has some hundred, but for a large glossary on a long one. */
export const MOST_CONCEPTS = 20_000;
