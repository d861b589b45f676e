import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { taxByRate } from "./tax-by-rate";
import { lineAmounts, type PricedLine, quoteTotals } from "./totals";

const line = fc.record({
  quantityThousandths: fc.bigInt({ min: 0n, max: 10n ** 12n }),
  unitPriceMinor: fc.bigInt({ min: 0n, max: 10n ** 12n }),
  discountBasisPoints: fc.integer({ min: 0, max: 10_000 }),
  discountMinor: fc.bigInt({ min: 0n, max: 10n ** 15n }),
  taxRateBasisPoints: fc.integer({ min: 0, max: 10_000 }),
});
const lines = fc.array(line, { maxLength: 60 });
const amountsOf = (given: readonly PricedLine[]) => given.map(lineAmounts);

const priced = (changes: Partial<PricedLine>): PricedLine => ({
  quantityThousandths: 1_000n,
  unitPriceMinor: 0n,
  discountBasisPoints: 0,
  discountMinor: 0n,
  taxRateBasisPoints: 0,
  ...changes,
});

describe("a quote's total", () => {
  test("is the sum of its lines' net and tax, whatever they are", () => {
    fc.assert(
      fc.property(lines, (given) => {
        const amounts = amountsOf(given);
        const sum = amounts.reduce(
          (total, { netMinor, taxMinor }) => total + netMinor + taxMinor,
          0n,
        );
        expect(quoteTotals(amounts).totalMinor).toBe(sum);
      }),
    );
  });

  test("does not depend on the order of the lines", () => {
    fc.assert(
      fc.property(lines, fc.infiniteStream(fc.nat()), (given, weights) => {
        const shuffled = given
          .map((each) => ({ each, weight: weights.next().value ?? 0 }))
          .sort((a, b) => a.weight - b.weight)
          .map(({ each }) => each);
        expect(quoteTotals(amountsOf(shuffled))).toEqual(quoteTotals(amountsOf(given)));
      }),
    );
  });

  test("has the tax of its rates and classes, whatever they are", () => {
    fc.assert(
      fc.property(lines, (given) => {
        const taxed = given.map((each) => {
          const { netMinor, taxMinor } = lineAmounts({ ...each, unitPriceMinor: 199n });
          const amounts = { netMinor: Number(netMinor), taxMinor: Number(taxMinor) };
          const rate = each.taxRateBasisPoints % 3;
          const taxName = ["", "Export", "Reverse charge"][each.discountBasisPoints % 3] ?? "";
          const kind = { kind: "item", isOptional: false };
          return { ...amounts, ...kind, taxRateBasisPoints: rate, taxName };
        });
        const sum = taxed.reduce((total, { taxMinor }) => total + taxMinor, 0);
        const rates = taxByRate(taxed);
        expect(rates.reduce((total, { taxMinor }) => total + taxMinor, 0)).toBe(sum);
        const groups = rates.map(({ rateBasisPoints, name }) => `${rateBasisPoints} ${name}`);
        expect(new Set(groups).size).toBe(rates.length);
        expect(groups.sort()).toEqual(
          [...new Set(taxed.map((one) => `${one.taxRateBasisPoints} ${one.taxName}`))].sort(),
        );
      }),
    );
  });

  test("is never negative, and no discount is larger than its line", () => {
    fc.assert(
      fc.property(line, (given) => {
        const { grossMinor, discountMinor, netMinor, taxMinor } = lineAmounts(given);
        expect(netMinor).toBe(grossMinor - discountMinor);
        expect(netMinor >= 0n && taxMinor >= 0n && discountMinor >= 0n).toBe(true);
      }),
    );
  });

  test("is off from the exact price by at most half a minor unit per line", () => {
    fc.assert(
      fc.property(line, (given) => {
        const exact = given.quantityThousandths * given.unitPriceMinor;
        const off = lineAmounts(given).grossMinor * 1_000n - exact;
        expect(off > -501n && off <= 500n).toBe(true);
      }),
    );
  });
});

test.each([
  ["half a cent goes up", priced({ quantityThousandths: 500n, unitPriceMinor: 1n }), 1n],
  ["less than half goes down", priced({ quantityThousandths: 499n, unitPriceMinor: 1n }), 0n],
  ["a percentage", priced({ unitPriceMinor: 999n, discountBasisPoints: 1_000 }), 899n],
  ["an amount", priced({ unitPriceMinor: 999n, discountMinor: 100n }), 899n],
  ["an amount above the line", priced({ unitPriceMinor: 999n, discountMinor: 5_000n }), 0n],
])("%s", (_case, given, net) => {
  expect(lineAmounts(given).netMinor).toBe(net);
});
