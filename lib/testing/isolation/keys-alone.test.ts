import { expect } from "vitest";
import { describeWalls } from "./describe-walls";

// The control: attempts that can't succeed anywhere would prove nothing about the walls that stop them.
await describeWalls("2", "is read and changed where only the keys are left", (attempts) => {
  expect(attempts.filter(({ isForeignRead }) => isForeignRead).length).toBeGreaterThan(10);
  expect(attempts.filter(({ isForeignWrite }) => isForeignWrite).length).toBeGreaterThan(0);
});
