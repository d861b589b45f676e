import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountsOf } from "@/lib/quotes/lines/price-lines";
import { type DraftLine, emptyLine, ownRate, readLine } from "./draft";
import { spreadDiscount } from "./spread-discount";

const inEuro = { currency: "EUR", locale: "en" };

const line = (changes: Partial<DraftLine>): DraftLine => ({
  ...emptyLine("item", ownRate("19")),
  description: "Gate",
  ...changes,
});

function spread(lines: readonly DraftLine[], typed: string, about = inEuro) {
  const outcome = spreadDiscount(lines, typed, about);
  return outcome.isRight ? outcome.discounts : outcome.reason;
}

describe("a discount on everything", () => {
  test("as a percentage is on each line that has a price, options included, in place of what was there", () => {
    const lines = [
      line({ kind: "section" }),
      line({ price: "100", discount: "5" }),
      line({ price: "0" }),
      line({ price: "80", isOptional: true }),
      emptyLine("item", ownRate("19")),
    ];
    expect(spread(lines, "7.5 %")).toEqual(["", "7.5%", "", "7.5%", ""]);
    expect(spread(lines, "7,5%", { currency: "EUR", locale: "de" })[1]).toBe("7,5%");
    expect(spread(lines, "0")).toEqual(["", "", "", "", ""]);
  });

  test("as an amount is shared among the lines that count, to the last cent", () => {
    const thirds = [line({ price: "10" }), line({ price: "10" }), line({ price: "10" })];
    expect(spread(thirds, "10")).toEqual(["3.34", "3.33", "3.33"]);
    const option = line({ price: "500", isOptional: true, discount: "10%" });
    expect(spread([line({ price: "30" }), option, line({ price: "10" })], "4")).toEqual([
      "3.00",
      "10%",
      "1.00",
    ]);
  });

  test("that nobody can read, or that is more than the lines come to, changes nothing", () => {
    expect(spread([line({ price: "10" })], "a little")).toBe("unreadable");
    expect(spread([line({ price: "10" })], "10.01")).toBe("too_much");
    expect(spread([], "1")).toBe("too_much");
    expect(spread([line({ price: "ten" })], "1")).toBe("wrong_line");
  });

  test("as an amount makes the lines cheaper by exactly that, whatever they come to", () => {
    const prices = fc.array(fc.integer({ min: 0, max: 1_000_000 }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(prices, fc.double({ min: 0, max: 1, noNaN: true }), (minor, part) => {
        const lines = minor.map((one) => line({ price: (one / 100).toFixed(2) }));
        const whole = minor.reduce((sum, one) => sum + one, 0);
        const wanted = Math.floor(whole * part);
        const discounts = spread(lines, (wanted / 100).toFixed(2));
        const given = lines.map((one, index) => {
          const read = readLine({ ...one, discount: discounts[index] ?? "" }, "EUR", "en");
          return read.isRight ? amountsOf(read.input).discountMinor : -1n;
        });
        expect(given.reduce((sum, one) => sum + one, 0n)).toBe(BigInt(wanted));
      }),
    );
  });
});
