/** What an address says after its question mark, as Next hands it to a page. A name that is said twice has a list. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;
