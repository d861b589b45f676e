import { expect, test } from "vitest";
import { countryCodeOf } from "./country-code-of";

test.each([
  ["de", "DE"],
  [" AT ", "AT"],
  ["UK", "GB"],
  ["Deutschland", "DE"],
  ["Germany", "DE"],
  ["ÖSTERREICH", "AT"],
  ["Osterreich", "AT"],
  ["Suisse", "CH"],
  ["U.S.A.", "US"],
  ["Bosnia & Herzegovina", "BA"],
  ["日本", "JP"],
])("%s is a country: %s", (said, code) => {
  expect(countryCodeOf(said)).toBe(code);
});

test.each(["", "-", "XX", "Atlantis", "Europa", "Kongo"])(
  "%s names no country, or more than one",
  (said) => {
    expect(countryCodeOf(said)).toBeNull();
  },
);
