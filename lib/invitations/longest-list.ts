/** The most letters that a pasted list has. Apart from the schema, so that a page can know it without loading that. */
export const longestListText = 100_000;
