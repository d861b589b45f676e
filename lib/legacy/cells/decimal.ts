import type { Cell } from "../source/tables";
import { decodeText } from "./text";

/** How many digits of a floating point number are meaningful; what follows is noise of sums (IEEE 754 binary64). */
const significantDigits = 15;

/**
 * A number as decimal digits, such as "-12.5"; null if it is none. A REAL is read as SQLite prints it, with 15 digits, so that
 * 0.1 + 0.2 is 0.3. Text may have thousands marks, and a point or a comma.
 */
export function decimalOf(cell: Cell): string | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? ofNumber(cell) : null;
  if (typeof cell === "bigint") return String(cell);
  const text = decodeText(cell).text.replace(/[\s'’_]|[A-Z]{3}|[€$£]/g, "");
  if (/^-?\d+(\.\d+)?e[+-]?\d+$/i.test(text)) return decimalOf(Number(text));
  // PostgreSQL writes a float with as many digits as tell it from every other; the last ones are noise.
  if (/^-?\d*\.\d+$/.test(text) && text.replace(/\D/g, "").length > significantDigits)
    return decimalOf(Number(text));
  if (/^-?\d+([.,]\d+)?$/.test(text) && !/^-?\d{1,3},\d{3}$/.test(text))
    return text.replace(",", ".");
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return text.replaceAll(",", "");
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(text)) return text.replaceAll(".", "").replace(",", ".");
  return null;
}

function ofNumber(value: number): string | null {
  const [digits = "", exponent = "0"] = value.toExponential(significantDigits - 1).split("e");
  const sign = digits.startsWith("-") ? "-" : "";
  const bare = digits.replace(/[-.]/g, "");
  const point = Number(exponent) + 1;
  if (point > 25) return null;
  const whole = point > 0 ? bare.slice(0, point).padEnd(point, "0") : "0";
  const fraction = (point > 0 ? bare.slice(point) : "0".repeat(-point) + bare).replace(/0+$/, "");
  return `${sign}${whole}${fraction ? `.${fraction}` : ""}`;
}

export interface Scaled {
  readonly value: bigint;
  /** Whether digits were rounded away. */
  readonly isRounded: boolean;
}

/** A decimal in units of its last kept digit, rounded half up (away from zero): "12.345" with two digits is 1235. */
export function scaled(decimal: string, digits: number): Scaled {
  const [, sign, whole = "0", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  const kept = BigInt(whole + fraction.slice(0, digits).padEnd(digits, "0"));
  const rest = fraction.slice(digits);
  const value = kept + (/^[5-9]/.test(rest) ? 1n : 0n);
  return { value: sign ? -value : value, isRounded: /[1-9]/.test(rest) };
}
