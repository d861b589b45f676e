import { expect, test } from "vitest";
import { positionNumbers } from "./position-numbers";

test("items are numbered through all sections, options too, and headings and texts have no number", () => {
  const lines = ["section", "item", "text", "item", "section", "item"].map((kind, index) => ({
    id: `line ${index}`,
    kind,
  }));
  expect([...positionNumbers(lines)]).toEqual([
    ["line 1", 1],
    ["line 3", 2],
    ["line 5", 3],
  ]);
});
