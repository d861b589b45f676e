/** A mail takes seconds; after this long the mail server is away or slow. */
export const lateMailMs = 2 * 60_000;
