import { describe, expect, test } from "vitest";
import { currencyCode } from "@/lib/fields";
import { currencyOfCountry } from "./country-defaults";
import { defaultRegion } from "./region";
import { regionInTimeZone, regionOfLanguages } from "./suggest-region";

const now = new Date("2027-01-15T12:00:00Z");

describe("what a browser's languages tell of a new company", () => {
  test.each([
    ["de-DE,de;q=0.9,en;q=0.8", "de", "Europe/Berlin", "EUR"],
    ["de-CH", "de-CH", "Europe/Zurich", "CHF"],
    ["en-GB,en;q=0.9", "en-GB", "Europe/London", "GBP"],
    ["fr-CA;q=0.5, ja-JP;q=0.9", "ja", "Asia/Tokyo", "JPY"],
    // Its clocks show six times.
    ["en-US,en", "en-US", "UTC", "USD"],
    ["zh-Hant-TW", "zh-Hant-TW", "Asia/Taipei", "TWD"],
    // No country, so nothing but the language is certain.
    ["pl,en;q=0.5", "pl", "UTC", "EUR"],
  ])("%s: %s, %s, %s", (header, locale, timeZone, currency) => {
    expect(regionOfLanguages(header, now)).toEqual({ locale, timeZone, currency });
  });

  test.each([null, "", "*", "x", "de-DE;q=0", ",,;;q", "å".repeat(10_000), "en-".repeat(5000)])(
    "nothing is made of %j",
    (header) => {
      expect(regionOfLanguages(header, now)).toEqual(defaultRegion);
    },
  );
});

describe("what a browser's time zone tells besides", () => {
  test.each([
    ["en-US", "Europe/Berlin", "en", "EUR"],
    ["en-US", "America/New_York", "en-US", "USD"],
    ["de", "Europe/Zurich", "de-CH", "CHF"],
    ["de-DE", "Europe/Vienna", "de-AT", "EUR"],
    ["pt-BR", "Europe/Lisbon", "pt", "EUR"],
    ["zh-TW", "Asia/Taipei", "zh-TW", "TWD"],
  ])("%s in %s: %s, %s", (language, timeZone, locale, currency) => {
    const suggested = regionOfLanguages(language, now);
    const region = { locale, timeZone, currency };
    expect(regionInTimeZone(suggested, language, timeZone)).toEqual(region);
  });

  test("a time zone of no country leaves the rest as the languages say", () => {
    const suggested = regionOfLanguages("de-CH", now);
    expect(regionInTimeZone(suggested, "de-CH", "UTC")).toEqual({ ...suggested, timeZone: "UTC" });
  });
});

test("every country's currency is one that the settings take", () => {
  const codes = Array.from({ length: 26 * 26 }, (_, index) =>
    String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)),
  ).flatMap((country) => currencyOfCountry(country) ?? []);
  expect(codes.length).toBeGreaterThan(200);
  expect(codes.filter((code) => !currencyCode.safeParse(code).success)).toEqual([]);
});
