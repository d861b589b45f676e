import type { Mapping } from "../mapping";
import type { Cell } from "../source/tables";
import { decodeText } from "./text";

type DateOrder = Mapping["dates"];

const earliestMs = Date.UTC(1970, 0, 2);
const latestMs = Date.UTC(2200, 0, 1);

/**
 * A time in any form that the old code wrote, in milliseconds; null if it is none. ISO 8601 with or without a zone (UTC without
 * one), days with points or slashes, seconds or milliseconds since 1970.
 */
export function momentOf(cell: Cell, order: DateOrder): number | null {
  const text = decodeText(cell).text.trim();
  const ms = ofCount(text) ?? ofIso(text) ?? ofDay(text, order);
  return ms !== null && ms >= earliestMs && ms < latestMs ? ms : null;
}

function ofCount(text: string): number | null {
  if (!/^\d{9,13}(\.\d+)?$/.test(text)) return null;
  const count = Number(text);
  return Math.round(count < 1e11 ? count * 1000 : count);
}

const time = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?`;
const zone = String.raw`\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?`;
const iso = new RegExp(String.raw`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})${time}${zone}$`, "i");
const day = new RegExp(String.raw`^(\d{1,2})([./-])(\d{1,2})\2(\d{4})${time}${zone}$`, "i");

function ofIso(text: string): number | null {
  const [, year, month, date, ...rest] = iso.exec(text) ?? [];
  return year === undefined ? null : at([year, month, date], rest);
}

function ofDay(text: string, order: DateOrder): number | null {
  const [, first, separator, second, year, ...rest] = day.exec(text) ?? [];
  if (year === undefined) return null;
  const isMonthFirst = separator === "/" && order === "month_first";
  return at(isMonthFirst ? [year, first, second] : [year, second, first], rest);
}

function at(
  [year, month, date]: readonly (string | undefined)[],
  [hour = "0", minute = "0", second = "0", fraction = "0", offset]: readonly (string | undefined)[],
): number | null {
  const parts = [Number(year), Number(month), Number(date), Number(hour), Number(minute)] as const;
  const ms = Number(fraction.padEnd(3, "0").slice(0, 3));
  const moment = new Date(
    Date.UTC(parts[0], parts[1] - 1, parts[2], parts[3], parts[4], Number(second), ms),
  );
  // Date.UTC would turn the 31st of February into the 3rd of March, which nobody wrote.
  const isSame = moment.getUTCMonth() === parts[1] - 1 && moment.getUTCDate() === parts[2];
  if (!isSame || parts[4] > 59 || Number(second) > 60) return null;
  return moment.getTime() - offsetMinutes(offset) * 60_000;
}

function offsetMinutes(offset: string | undefined): number {
  const [, sign, hours = "0", minutes = "0"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset ?? "") ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  return sign === "-" ? -total : total;
}
