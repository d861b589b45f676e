import { expect, test } from "vitest";
import { type DraftLine, dropPlace, emptyLine, netOf, readLine } from "./draft";

const typed = (changes: Partial<DraftLine>): DraftLine => ({
  ...emptyLine("item"),
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
])("%j comes to %i cents", (changes, net) => {
  expect(netOf(readLine(typed(changes), "EUR"))).toBe(net);
});

test.each([
  [{ price: "ten" }, ["price"]],
  [{ price: "1.005" }, ["price"]],
  [{ quantity: "-1" }, ["quantity"]],
  [{ discount: "101%" }, ["discount"]],
  [{ tax: "x" }, ["tax"]],
  [{ description: "" }, ["description"]],
])("%j is not right yet, and says where", (changes, wrong) => {
  const read = readLine(typed(changes), "EUR");
  expect(read.isRight ? [] : read.wrong).toEqual(wrong);
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
