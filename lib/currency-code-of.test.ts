import { describe, expect, test } from "vitest";
import { currencyCodeOf } from "./currency-code-of";

describe("a currency in somebody's file", () => {
  test.each([
    ["eur", "de", "EUR", "EUR"],
    ["Euro", "de", "EUR", "EUR"],
    ["euros", "en", "USD", "EUR"],
    ["€", "en", "USD", "EUR"],
    ["US-Dollar", "de", "EUR", "USD"],
    ["US dollars", "en", "EUR", "USD"],
    ["Schweizer Franken", "de", "EUR", "CHF"],
    ["franc suisse", "de", "EUR", "CHF"],
    ["£", "de", "EUR", "GBP"],
    ["$", "de", "EUR", "USD"],
    ["$", "en", "EUR", "USD"],
    ["US$", "en-GB", "GBP", "USD"],
    ["$", "en", "CAD", "CAD"],
    ["złoty polski", "en", "EUR", "PLN"],
  ])("%j, where they write as in %s and sell in %s, is %s", (said, locale, currency, code) => {
    expect(currencyCodeOf(said, { locale, currency })).toBe(code);
  });

  test.each([
    ["$", "en-GB", "GBP"],
    ["Dollar", "en", "EUR"],
    ["Taler", "de", "EUR"],
    ["", "de", "EUR"],
    ["XQZ", "de", "EUR"],
  ])("%j is none, where they write as in %s and sell in %s", (said, locale, currency) => {
    expect(currencyCodeOf(said, { locale, currency })).toBeNull();
  });
});
