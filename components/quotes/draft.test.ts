import { expect, test } from "vitest";
import {
  type DraftLine,
  dropPlace,
  emptyLine,
  netOf,
  ownRate,
  readLine,
  toDraftLine,
} from "./draft";
import { firstWrong } from "./first-wrong";

const typed = (changes: Partial<DraftLine>): DraftLine => ({
  ...emptyLine("item", ownRate("0")),
  description: "Oven",
  ...changes,
});

test.each([
  [{ quantity: "2", price: "10" }, 2_000n],
  [{ quantity: "1,5", price: "10,01" }, 1_502n],
  [{ quantity: "1", price: "100", discount: "10%" }, 9_000n],
  [{ quantity: "1", price: "100", discount: "12.5 %" }, 8_750n],
  [{ quantity: "1", price: "100", discount: "10" }, 9_000n],
  [{ quantity: "1", price: "" }, 0n],
  [{ quantity: "1.234,5", price: "1.234,50", tax: "19 %" }, 152_399_025n],
  [{ quantity: "1,234.5", price: "1 234.50" }, 152_399_025n],
])("%j comes to %i cents", (changes, net) => {
  expect(netOf(readLine(typed(changes), "EUR", "en"))).toBe(net);
});

test.each([
  [{ price: "ten" }, ["price"]],
  [{ price: "1.005" }, ["price"]],
  [{ price: "99999999999999" }, ["price"]],
  [{ quantity: "-1" }, ["quantity"]],
  [{ discount: "101%" }, ["discount"]],
  [{ tax: "x" }, ["tax"]],
  [{ description: "" }, ["description"]],
])("%j is not right yet, and says where", (changes, wrong) => {
  const read = readLine(typed(changes), "EUR", "en");
  expect(read.isRight ? [] : read.wrong).toEqual(wrong);
});

test("what is not right yet is told by its line, in the numbers of the language; a blank line needs nothing", () => {
  const told = (changes: Partial<DraftLine>, locale: string) =>
    firstWrong([emptyLine("item", ownRate("0")), typed({}), typed(changes)], "EUR", locale);
  expect(told({ price: "ten" }, "de")).toBe("Line 3: use a price such as 1234,00.");
  expect(told({ price: "ten" }, "en")).toBe("Line 3: use a price such as 1234.00.");
  expect(told({ tax: "x" }, "en")).toContain("Line 3: use a tax from 0 to 100 percent");
  expect(told({}, "en")).toBeNull();
});

test("what can be read in two ways is not guessed: both are named, in the numbers of the language", () => {
  const told = (changes: Partial<DraftLine>, currency: string, locale: string) =>
    firstWrong([typed(changes)], currency, locale);
  const both = "may mean 1234 or 1.234: write one of these.";
  expect(told({ quantity: "1,234" }, "EUR", "en")).toBe(`Line 1: “1,234” ${both}`);
  expect(told({ price: "1,234" }, "KWD", "en")).toBe(`Line 1: “1,234” ${both}`);
  expect(told({ discount: "1,234" }, "KWD", "en")).toBe(`Line 1: “1,234” ${both}`);
  expect(told({ price: "1.234" }, "KWD", "de")).toContain("may mean 1234 or 1,234");
  expect(told({ quantity: "1,234", price: "1,234" }, "KWD", "de")).toBeNull();
  expect(told({ price: "1,234" }, "EUR", "en")).toContain("use a price such as 1234.00.");
});

test("a saved line stands in its fields with the decimal mark of the language", () => {
  const line = {
    id: "line",
    kind: "item",
    productId: null,
    sku: "",
    description: "Oven",
    quantity: 1.5,
    unit: "piece",
    unitPriceMinor: 123_450,
    discountBasisPoints: 1_250,
    discountMinor: 0,
    taxClassId: null,
    taxRateBasisPoints: 770,
    taxName: "",
    taxNote: "",
    isOptional: false,
    isChosen: false,
    netMinor: 0,
    taxMinor: 0,
    listPriceMinor: 6_000,
    belowListBasisPoints: 0,
  };
  const numbersIn = (locale: string) => {
    const { quantity, price, discount, tax } = toDraftLine(line, "EUR", locale);
    return [quantity, price, discount, tax];
  };
  expect(numbersIn("de")).toEqual(["1,5", "1234,50", "12,5%", "7,7"]);
  expect(numbersIn("en")).toEqual(["1.5", "1234.50", "12.5%", "7.7"]);
  expect(numbersIn("fa")).toEqual(["1.5", "1234.50", "12.5%", "7.7"]);
});

test("a line that is dropped into a gap between lines stands there, wherever it came from", () => {
  const lines = ["a", "b", "c"];
  const dropped = (from: number, gap: number) => {
    const line = lines[from] ?? "";
    return lines.toSpliced(from, 1).toSpliced(dropPlace(from, gap), 0, line).join("");
  };
  expect([0, 1, 2, 3].map((gap) => dropped(0, gap))).toEqual(["abc", "abc", "bac", "bca"]);
  expect([0, 1, 2, 3].map((gap) => dropped(1, gap))).toEqual(["bac", "abc", "abc", "acb"]);
  expect([0, 1, 2, 3].map((gap) => dropped(2, gap))).toEqual(["cab", "acb", "abc", "abc"]);
});
