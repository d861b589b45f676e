/**
 * The digits of a telephone number, in whatever form it is typed, without the zeros that it is dialled with; null for other text.
 * A zero in brackets is not dialled from abroad.
 */
export function digitsTyped(q: string): string | null {
  if (!/^[\d\s()+/.#-]+$/.test(q)) return null;
  return q.replace(/\(0\)|\D/g, "").replace(/^0+/, "");
}

/** The codes of countries with one and two digits; all others have three. @see ITU-T E.164, list of assigned codes */
const countryCode = /^(?:[17]|2[07]|3[0-46-9]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(?=\d)/;
/** Fewer digits are in other people's numbers, too. */
const leastAtHome = 6;

/**
 * The digits of a number that is typed as it is dialled from abroad, without its country's code and the zeros that it is dialled
 * with at home; null for another number, and for one too short to be told from others.
 */
export function digitsAtHome(q: string): string | null {
  const digits = /^\s*(?:\+|00)/.test(q) ? digitsTyped(q) : null;
  const atHome = digits?.replace(countryCode, "").replace(/^0+/, "") ?? "";
  return atHome.length < leastAtHome ? null : atHome;
}
