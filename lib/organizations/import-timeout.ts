/** How long the one transaction that brings in a whole organization may take: longer than any does. */
export const importTimeoutMs = 24 * 60 * 60_000;
