import { expect, test } from "vitest";
import { countStage } from "./counts.mjs";

test("a stage that ran no test has failed", () => {
  expect(countStage({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
});

test("a stage that broke outside its tests has failed", () => {
  expect(countStage({ passed: 5, failed: 0 }, 1)).toEqual({ passed: 5, failed: 1 });
});

test("failed tests are counted once", () => {
  expect(countStage({ passed: 5, failed: 2 }, 1)).toEqual({ passed: 5, failed: 2 });
});
