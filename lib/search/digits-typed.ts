/**
 * The digits of a telephone number, in whatever form it is typed, without the zeros that it is dialled with; null for other text.
 * A zero in brackets is not dialled from abroad.
 */
export function digitsTyped(q: string): string | null {
  if (!/^[\d\s()+/.#-]+$/.test(q)) return null;
  return q.replace(/\(0\)|\D/g, "").replace(/^0+/, "");
}
