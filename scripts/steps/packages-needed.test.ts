import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { packagesNeeded } from "./packages-needed.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

test("an image holds what the thread that draws quotes imports, and all that those packages need", () => {
  const needed = packagesNeeded(root, "lib/quotes/drawing");
  const names = ["@react-pdf/renderer", "react", "subset-font", "zod", "yoga-layout", "harfbuzzjs"];
  expect(needed).toEqual(expect.arrayContaining(names.map((name) => `node_modules/${name}`)));
  expect(needed).toContain("node_modules/linebreak/node_modules/base64-js");
});
