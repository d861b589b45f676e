import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineAmounts, type PricedLine, quoteTotals } from "@/lib/quotes/lines/totals";
import { newIdOf } from "../new-id";
import { fitTotal } from "../rows/fit-total";
import { giveNumbers, numberIn } from "../rows/quote-numbers";
import { Groups, Numbers } from "../survey/row-index";
import { decimalOf, scaled } from "./decimal";
import { momentOf } from "./moment";
import { isUsableHash } from "./password-hash";
import { decodeText } from "./text";

describe("a number becomes the decimal that was meant", () => {
  test.each([
    [0.1 + 0.2, "0.3"],
    [1.005, "1.005"],
    [2.675, "2.675"],
    [-12.5, "-12.5"],
    [1e-7, "0.0000001"],
    [123_456_789_012.34, "123456789012.34"],
    [Number.NaN, null],
    [12n, "12"],
    ["1.234,50", "1234.50"],
    ["1,234.50", "1234.50"],
    ["12,5", "12.5"],
    ["€ 9.90", "9.90"],
    ["0.30000000000000004", "0.3"],
    ["on request", null],
    ["", null],
  ])("%s", (cell, decimal) => {
    expect(decimalOf(cell)).toBe(decimal);
  });

  test.each([
    ["1.005", 2, 101n],
    ["1.0049", 2, 100n],
    ["-1.005", 2, -101n],
    ["7", 3, 7_000n],
    ["1.5", 0, 2n],
  ])("%s with %d digits, half up", (decimal, digits, value) => {
    expect(scaled(decimal, digits).value).toBe(value);
  });

  test("every amount in cents comes back from a float as it was", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        expect(scaled(decimalOf(cents / 100) ?? "", 2)).toEqual({
          value: BigInt(cents),
          isRounded: false,
        });
      }),
    );
  });
});

describe("a time is read in whatever form it was written", () => {
  test.each([
    ["2021-06-07T08:09:10Z", "2021-06-07T08:09:10.000Z"],
    ["2021-06-07 08:09:10.123456", "2021-06-07T08:09:10.123Z"],
    ["2021-06-07 08:09:10+02", "2021-06-07T06:09:10.000Z"],
    ["2021/06/07", "2021-06-07T00:00:00.000Z"],
    ["07.06.2021 08:09", "2021-06-07T08:09:00.000Z"],
    ["1623053350", "2021-06-07T08:09:10.000Z"],
    ["1623053350000", "2021-06-07T08:09:10.000Z"],
    ["03/04/2021", "2021-04-03T00:00:00.000Z"],
  ])("%s", (text, iso) => {
    expect(new Date(momentOf(text, "day_first") ?? 0).toISOString()).toBe(iso);
  });

  test("in America the month comes first", () => {
    expect(momentOf("03/04/2021", "month_first")).toBe(Date.UTC(2021, 2, 4));
  });

  test.each(["31.02.2020", "yesterday", "0000-00-00", "2020-13-01", "2020-01-01 25:61", ""])(
    "%s is none",
    (text) => {
      expect(momentOf(text, "day_first")).toBeNull();
    },
  );
});

describe("text comes in the right letters", () => {
  test.each([
    ["Müller", "Müller"],
    ["MÃ¼ller", "Müller"],
    ["MÃƒÂ¼ller", "Müller"],
    ["â‚¬ 5", "€ 5"],
    ["Ã la carte", "Ã la carte"],
    ["ÂME", "ÂME"],
    ["Jörg MÃ¼ller", "Jörg Müller"],
    ["ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет"],
    ["Å\u00a0koda, PlzeÅˆ", "Škoda, Plzeň"],
    ["CAFÉ’S „MENÜ“", "CAFÉ’S „MENÜ“"],
    ["NIÑO’S – ÜBER", "NIÑO’S – ÜBER"],
  ])("%s", (text, mended) => {
    expect(decodeText(text).text).toBe(mended);
    expect(decodeText(new TextEncoder().encode(text)).text).toBe(mended);
  });

  test("bytes that are no UTF-8 are windows-1252, and said to have been", () => {
    const { text, mended } = decodeText(Uint8Array.of(0x4d, 0xfc, 0x6c, 0x6c, 0x80));
    expect([text, mended]).toEqual(["Müll€", "read as windows-1252: Müll€"]);
  });
});

const aLine: fc.Arbitrary<PricedLine> = fc.record({
  quantityThousandths: fc.bigInt(0n, 99_000n),
  unitPriceMinor: fc.bigInt(0n, 1_000_000n),
  discountBasisPoints: fc.integer({ min: 0, max: 10_000 }),
  discountMinor: fc.constant(0n),
  taxRateBasisPoints: fc.constantFrom(0, 700, 1_900, 10_000),
});

test("whatever total a quote had, its lines come to it to the cent", () => {
  fc.assert(
    fc.property(fc.array(aLine, { maxLength: 6 }), fc.bigInt(0n, 200_000_000n), (lines, total) => {
      const fitted = fitTotal(lines, total);
      const { totalMinor } = quoteTotals(fitted.lines.map(lineAmounts));
      expect(totalMinor + fitted.addedMinor).toBe(total);
      expect(fitted.addedMinor).toBeGreaterThanOrEqual(0n);
    }),
  );
});

test("quotes keep their numbers, and those that share one get new ones behind the highest", () => {
  expect(["Q-2024-0012", "007", "none", "12345678901"].map(numberIn)).toEqual([
    20_240_012, 7, 0, 0,
  ]);
  expect(giveNumbers([5, 0, 5, 2])).toEqual([5, 6, 7, 2]);
});

test("a row's id is the same each time, and sorts by the time of the row", () => {
  const at = (ms: number) => newIdOf("mercura.db", "customers", 7, ms);
  expect(at(1_600_000_000_000)).toBe(at(1_600_000_000_000));
  expect(at(1_600_000_000_000)).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(at(1_600_000_000_000) < at(1_600_000_000_001)).toBe(true);
  expect(newIdOf("other.db", "customers", 7, 0)).not.toBe(newIdOf("mercura.db", "customers", 7, 0));
});

test("only bcrypt hashes that a log-in can wait for are taken over", () => {
  const hash = "$2b$12$ANKSguMzJu9c24ckSBsLWu96OiGTS8iN0T9dzXvpbIwvap42M2dqG";
  expect(
    [hash, hash.replace("2b", "2y"), hash.replace("12", "31"), "hunter2", ""].map(isUsableHash),
  ).toEqual([true, true, false, false, false]);
});

test("positions are found again by their group", () => {
  const groupOf = new Numbers();
  for (const group of [1, 0, -1, 1]) groupOf.push(group);
  const groups = new Groups(groupOf, 2);
  expect([[...groups.of(0)], [...groups.of(1)]]).toEqual([[1], [0, 3]]);
});
