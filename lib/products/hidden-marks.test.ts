import { readFileSync } from "node:fs";
import { chunk } from "es-toolkit/array";
import { expect, test } from "vitest";
import { asIdentifier } from "@/lib/fields";
import { anOrganization } from "@/lib/testing/company/people";
import { aProduct } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";

const migration = readFileSync(
  "prisma/migrations/20261128070000_skus_without_hidden_marks/migration.sql",
  "utf8",
);

/** The SKUs of a new organization once those that it had were migrated. */
async function migrated(skus: readonly string[]): Promise<string[]> {
  const { owner } = await anOrganization();
  const ids: string[] = [];
  for (const [index, sku] of skus.entries()) {
    const { id } = await aProduct(owner, { sku: `NEW-${index}` });
    // As it was written before.
    await ownerDatabase.query("UPDATE products SET sku = $1 WHERE id = $2", [sku, id]);
    ids.push(id);
  }
  await ownerDatabase.query(migration);
  const { rows } = await ownerDatabase.query<{ id: string; sku: string }>(
    "SELECT id, sku FROM products WHERE id = ANY ($1)",
    [ids],
  );
  return ids.map((id) => rows.find((row) => row.id === id)?.sku ?? "");
}

test("SKUs of before lose the marks that show nothing, exactly as a new one does", async () => {
  const marks = Array.from({ length: 0x11_0000 }, (_, code) => code)
    .filter((code) => /\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(code)))
    .map((code) => String.fromCodePoint(code));
  const skus = chunk(marks, 60).map((some, index) => `${some.join("")} OVEN-${index}`);
  const others = ["e\u200b\u0301-1", "\u00d6l 5 l", "\u2460-\ufb01"];
  expect(await migrated([...skus, ...others])).toEqual([...skus, ...others].map(asIdentifier));
});

test("two SKUs that would become one stay as they are", async () => {
  const skus = ["A\u200bB", "AB", "C\u200bD", "CD\u2060", "E\u200bF"];
  expect(await migrated(skus)).toEqual([...skus.slice(0, 4), "EF"]);
});
