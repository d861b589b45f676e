import { expect, test } from "vitest";
import { type DraftLine, emptyLine, netOf, readLine } from "./draft";

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
