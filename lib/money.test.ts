import fc from "fast-check";
import { expect, test } from "vitest";
import { formatMoney, fractionDigits, moneyFromText, moneyToText } from "./money";

test.each([
  ["12", "EUR", 1_200n],
  ["12.5", "EUR", 1_250n],
  ["12,50", "EUR", 1_250n],
  ["1 234.05", "EUR", 123_405n],
  ["1'234.05", "CHF", 123_405n],
  ["1.234,05", "EUR", 123_405n],
  ["1,234,567.5", "USD", 123_456_750n],
  ["0.1", "EUR", 10n],
  ["1200", "JPY", 1_200n],
  ["1,200", "JPY", 1_200n],
  ["1.234.567", "KRW", 1_234_567n],
  ["1.234", "BHD", 1_234n],
  ["1200", "HUF", 120_000n],
  ["1,5", "IQD", 1_500n],
])("%j in %s is %i minor units", (text, currency, minor) => {
  expect(moneyFromText(text, currency)).toBe(minor);
});

test.each([
  ["", "EUR"],
  ["-1", "EUR"],
  ["1.005", "EUR"],
  ["1.5", "JPY"],
  ["1,23", "JPY"],
  ["1,234.567", "JPY"],
  ["1e3", "EUR"],
  ["1.2.3", "EUR"],
  ["1.234", "EUR"],
  ["1,23.50", "EUR"],
  ["1.234.567", "EUR"],
  ["€5", "EUR"],
  ["999999999999999", "EUR"],
])("%j in %s is no amount", (text, currency) => {
  expect(moneyFromText(text, currency)).toBeNull();
});

test.each([
  ["1,234", "KWD", ".", null],
  ["1,234", "KWD", ",", 1_234n],
  ["1.234", "TND", ",", null],
  ["1.234", "TND", ".", 1_234n],
  ["12,5", "KWD", ".", 12_500n],
  ["0,125", "KWD", ".", 125n],
  ["1,234.000", "KWD", ".", 1_234_000n],
  ["1.234,000", "KWD", ",", 1_234_000n],
  ["1,234", "JPY", ".", 1_234n],
] as const)(
  "%j in %s is read one way alone where the decimal mark is %j",
  (text, currency, mark, minor) => {
    expect(moneyFromText(text, currency, mark)).toBe(minor);
  },
);

test("an amount that is written into a field and read again is the same amount", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 14n - 1n }),
      fc.constantFrom("EUR", "JPY", "BHD"),
      (amountMinor, currency) => {
        expect(moneyFromText(moneyToText(amountMinor, currency), currency)).toBe(amountMinor);
      },
    ),
  );
});

test("a currency has the digits of ISO 4217, whatever the browser or the server would show of it", () => {
  const digits = Object.fromEntries(
    ["EUR", "HUF", "COP", "IDR", "PKR", "IQD", "KWD", "JPY", "ISK", "CLF"].map((currency) => [
      currency,
      fractionDigits(currency),
    ]),
  );
  const two = { EUR: 2, HUF: 2, COP: 2, IDR: 2, PKR: 2 };
  expect(digits).toEqual({ ...two, IQD: 3, KWD: 3, JPY: 0, ISK: 0, CLF: 4 });
});

test("an amount shows each of its minor units, in any currency that there is", () => {
  for (const currency of Intl.supportedValuesOf("currency")) {
    const shown = formatMoney(1_234_567, currency, "en").replaceAll(/[^\d]/g, "");
    expect(`${currency} ${shown}`).toBe(`${currency} 1234567`);
  }
});
