import { expect, test } from "vitest";
import { usualTaxClass } from "./usual-tax-class";

const offered = (rateBasisPoints: number, isActive = true) => ({ rateBasisPoints, isActive });

test("what is new begins with the class that has the usual rate", () => {
  const standard = offered(1_900);
  const classes = [offered(700), standard, offered(1_900, false), offered(0)];
  expect(usualTaxClass(classes, 1_900)).toBe(standard);
});

test.each([
  ["two classes have the usual rate", [offered(1_900), offered(1_900)], 1_900],
  ["none has it", [offered(700)], 1_900],
  ["it is nothing, as before somebody named it", [offered(0)], 0],
])("what is new begins with no class where %s", (_case, classes, usual) => {
  expect(usualTaxClass(classes, usual)).toBeNull();
});
