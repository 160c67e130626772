/**
 * Most concepts that one message may name. A page has a few hundred, unless it is long and the
 * glossary large.
 */
export const MOST_CONCEPTS = 20_000;
