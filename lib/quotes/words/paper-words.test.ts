import { expect, test } from "vitest";
import { paperLocale, paperName, paperWords } from "./paper-words";
import { languages } from "./words-in";

const foreign = [...languages.keys()].filter((language) => language !== "en");

test.each(foreign)("a quote has all of its words in %s", (language) => {
  expect(Object.values(paperWords(language)).filter((word) => !word)).toEqual([]);
  expect(paperWords(language).discount).not.toBe(paperWords("en").discount);
});

test("a region speaks its language, and a language without words speaks English", () => {
  expect(paperName({ number: 7, version: 2 }, paperWords("de-CH"))).toBe("Angebot 7, Version 2");
  expect(paperName({ number: 7, version: 1 }, paperWords("ja"))).toBe("Quote 7");
});

test("a paper has one language: where it has no words, its numbers and dates are English as well", () => {
  expect(["de-CH", "pt-BR", "en-GB"].map(paperLocale)).toEqual(["de-CH", "pt-BR", "en-GB"]);
  expect(["ja", "ko", "zh-CN", "ar"].map(paperLocale)).toEqual(["en", "en", "en", "en"]);
});
