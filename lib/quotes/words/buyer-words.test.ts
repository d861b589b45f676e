import { expect, test } from "vitest";
import { buyerWords, filled } from "./buyer-words";
import { languages } from "./words-in";

const english = buyerWords("en");
const foreign = [...languages.keys()].filter((language) => language !== "en");
const gapsIn = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();

test.each(foreign)("a buyer reads every sentence in %s, with the same gaps to fill", (language) => {
  const words = buyerWords(language);
  expect(Object.values(words).filter((word) => !word)).toEqual([]);
  expect(Object.values(words).map(gapsIn)).toEqual(Object.values(english).map(gapsIn));
  expect(words.accept).not.toBe(english.accept);
  expect(words.copy).toMatch(/ ?:$/);
});

test("a sentence is filled with names as they are", () => {
  const names = { quote: "Angebot 7", company: "Nordwerk {quote} & Söhne" };
  expect(filled(buyerWords("de-CH").subject, names)).toBe("Angebot 7 von Nordwerk {quote} & Söhne");
  expect(buyerWords("ja")).toBe(english);
});

test("Brazil and Portugal each have their own words", () => {
  expect(buyerWords("pt-BR").download).toBe("Baixar PDF");
  expect(buyerWords("pt-PT").download).toBe("Descarregar PDF");
});
