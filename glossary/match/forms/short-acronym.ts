const SHORT_ACRONYM = /^\p{Lu}{2,5}s?$/u;

/** Whether a text is an acronym that is short enough to mean many things: DC, CSOs. */
export const isShortAcronym = (text: string): boolean => SHORT_ACRONYM.test(text);
