/**
 * What is said of a typed equivalent: it may be used; it was replaced or is not to be used; or it is no
 * form of the concept's terms.
 */
export type TypedAnswer = 'right' | 'outdated' | 'other';

/** Longest text that is judged, in UTF-16 units. */
export const MOST_TYPED = 500;
