import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { notOnACluster } from "./not-on-a-cluster";

test("every test file that is left out on a cluster is there, and under its name", () => {
  expect(Object.keys(notOnACluster).filter((path) => !existsSync(path))).toEqual([]);
});
