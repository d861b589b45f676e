/** Shorter text occurs in nearly every record. */
const leastLength = 2;

/** Whether to search records by this text: it has two letters, or is a quote's number. */
export function isLongEnough(q: string): boolean {
  return q.length >= leastLength || /^#?\d+$/.test(q);
}
