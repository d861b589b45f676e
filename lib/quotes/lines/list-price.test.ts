import fc from "fast-check";
import { expect, test } from "vitest";
import { belowListBasisPoints, countedDiscount } from "./list-price";
import type { PricedLine } from "./totals";

const line = (changes: Partial<PricedLine>): PricedLine => ({
  quantityThousandths: 1_000n,
  unitPriceMinor: 10_000n,
  discountBasisPoints: 0,
  discountMinor: 0n,
  taxRateBasisPoints: 0,
  ...changes,
});

test.each([
  ["its price", {}, 0],
  ["half of it", { unitPriceMinor: 5_000n }, 5_000],
  [
    "a lower price and a discount on it",
    { unitPriceMinor: 9_000n, discountBasisPoints: 1_000 },
    1_900,
  ],
  ["an amount off", { discountMinor: 1_501n }, 1_501],
  ["a higher price", { unitPriceMinor: 20_000n }, 0],
  [
    "a higher price whose discount leads below the list",
    { unitPriceMinor: 12_000n, discountBasisPoints: 5_000 },
    5_000,
  ],
  [
    "a higher price whose discount leads back to the list",
    { unitPriceMinor: 20_000n, discountBasisPoints: 5_000 },
    5_000,
  ],
  ["nothing", { unitPriceMinor: 0n }, 10_000],
  ["half of it for none", { quantityThousandths: 0n, unitPriceMinor: 5_000n }, 5_000],
  [
    "its price with a discount for none",
    { quantityThousandths: 0n, discountBasisPoints: 5_000 },
    5_000,
  ],
  ["a hair less", { quantityThousandths: 1_000_000n, discountMinor: 1n }, 1],
])("of a product at 100.00, %s counts as a discount", (_case, changes, basisPoints) => {
  expect(countedDiscount(line(changes), 10_000n)).toBe(basisPoints);
});

test("what has no list price, or costs nothing by it, has the discount that is written on it", () => {
  const given = line({ unitPriceMinor: 5_000n, discountMinor: 1_005n });
  expect(countedDiscount(given, null)).toBe(2_010);
  expect(countedDiscount(given, 0n)).toBe(2_010);
  const forNone = line({ quantityThousandths: 0n, discountBasisPoints: 5_000 });
  expect(countedDiscount(forNone, null)).toBe(5_000);
});

const amount = fc.bigInt({ min: 0n, max: 10n ** 9n });
const quantityThousandths = fc.bigInt({ min: 0n, max: 10n ** 9n });
const discountBasisPoints = fc.integer({ min: 0, max: 10_000 });

test("nothing is below the list at its own price, whatever the quantity", () => {
  fc.assert(
    fc.property(quantityThousandths, amount, (quantity, listPriceMinor) => {
      const atList = line({ quantityThousandths: quantity, unitPriceMinor: listPriceMinor });
      expect(belowListBasisPoints(atList, listPriceMinor)).toBe(0);
    }),
  );
});

test("a lower typed price never counts less than a higher one, and never less than the discount that is written", () => {
  fc.assert(
    fc.property(
      fc.tuple(quantityThousandths, amount, amount, amount, discountBasisPoints),
      ([quantity, listPriceMinor, one, other, discount]) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        const at = (unitPriceMinor: bigint) =>
          line({ quantityThousandths: quantity, unitPriceMinor, discountBasisPoints: discount });
        expect(belowListBasisPoints(at(low), listPriceMinor)).toBeGreaterThanOrEqual(
          belowListBasisPoints(at(high), listPriceMinor),
        );
        for (const each of [at(low), at(high)])
          expect(countedDiscount(each, listPriceMinor)).toBeGreaterThanOrEqual(
            countedDiscount(each, null),
          );
      },
    ),
  );
});
