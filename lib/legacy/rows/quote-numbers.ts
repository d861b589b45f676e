import { decodeText } from "../cells/text";
import type { Cell } from "../source/tables";

/** The number in an old quote's number, all its digits as one: "Q-2024-0012" is 20240012. 0 if there is none that fits. */
export function numberIn(cell: Cell): number {
  const digits = decodeText(cell).text.replace(/\D/g, "").replace(/^0+/, "");
  return digits.length <= 9 ? Number(digits) : 0;
}

/**
 * The numbers of an organization's quotes, each once. Of several quotes that want one number the first gets it. The others, and
 * those that want none, get numbers after the highest.
 */
export function giveNumbers(wanted: readonly number[]): readonly number[] {
  const taken = new Set<number>();
  const given = wanted.map((number) => {
    if (number === 0 || taken.has(number)) return 0;
    taken.add(number);
    return number;
  });
  let highest = given.reduce((most, number) => Math.max(most, number), 0);
  return given.map((number) => number || ++highest);
}
