import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { apiContract } from "@/lib/testing/doors/api-doors";

test("the TypeScript client is generated from the API as it is: run npm run client:generate", async () => {
  const { document } = await apiContract();
  const hash = createHash("sha256").update(JSON.stringify(document)).digest("hex");
  const [firstLine] = readFileSync("clients/typescript/schema.d.ts", "utf8").split("\n");
  expect(firstLine).toContain(hash);
});
