/** Shorter text is in nearly every record. */
const leastLength = 2;

/** Whether records are looked for by this text: two letters, or the number of a quote. */
export function isLongEnough(q: string): boolean {
  return q.length >= leastLength || /^#?\d+$/.test(q);
}
