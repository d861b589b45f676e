/** The most characters in a pasted list. Separate from the schema, so that a page need not load that to know it. */
export const longestListText = 100_000;
