import { beforeAll, describe, expect, test } from "vitest";
import { detailsOf } from "@/lib/audit/event-details";
import { anOrganization, type Organization } from "@/lib/testing/company/people";
import { aProduct } from "@/lib/testing/company/sales";
import { databaseState } from "@/lib/testing/database/database-state";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf } from "@/lib/testing/value-from";
import { updateProduct } from "./update-product";

let organization: Organization;

beforeAll(async () => {
  organization = await anOrganization();
});

describe("a change of a version that is not the newest", () => {
  test("writes nothing, and says who changed what since then", async () => {
    const { id: productId, lockVersion } = await aProduct(organization.owner);
    await updateProduct(organization.owner, { productId, lockVersion, name: "Theirs" });
    await updateProduct(organization.owner, { productId, unitPriceMinor: 7n });
    const before = await databaseState();
    const answer = await updateProduct(organization.owner, {
      productId,
      lockVersion,
      name: "Mine",
    });
    expect(answer).toMatchObject({
      code: "conflict",
      message:
        "Not saved: since you opened this, Kim Berg changed the price and the name. Reload to see it, then make your change again.",
    });
    expect(await databaseState()).toEqual(before);
  });

  test("is one of two that are made at the same moment", async () => {
    const { id: productId, lockVersion } = await aProduct(organization.owner);
    const codes = await Promise.all(
      ["one", "other"].map((name) =>
        updateProduct(organization.owner, { productId, lockVersion, name }),
      ),
    );
    expect(codes.map(codeOf).sort()).toEqual(["conflict", "none"]);
  });
});

test("a change of nothing writes nothing", async () => {
  const { id: productId, name } = await aProduct(organization.owner);
  const before = await databaseState();
  expect(codeOf(await updateProduct(organization.owner, { productId, name }))).toBe("none");
  expect(await databaseState()).toEqual(before);
});

test("a change is recorded before and after, and what a product costs is not told", async () => {
  const { id: productId } = await aProduct(organization.owner, { costMinor: 1 });
  await updateProduct(organization.owner, { productId, costMinor: 98_765n });
  await updateProduct(organization.owner, { productId, unitPriceMinor: 123_450n, isActive: false });
  const { rows } = await ownerDatabase.query(
    "SELECT action, changes->>'fields' AS fields, changes::text LIKE '%98765%' AS is_told FROM audit_events WHERE target_id = $1 ORDER BY id",
    [productId],
  );
  expect(rows).toEqual([
    { action: "product.created", fields: null, is_told: false },
    { action: "product.updated", fields: "costMinor", is_told: false },
    { action: "product.updated", fields: "unitPriceMinor, isActive", is_told: false },
  ]);
  const { rows: told } = await ownerDatabase.query(
    "SELECT changes FROM audit_events WHERE target_id = $1 ORDER BY id DESC LIMIT 1",
    [productId],
  );
  expect(detailsOf(told[0].changes, "en")).toEqual(
    expect.arrayContaining([
      { label: "Price", before: expect.stringMatching(/^€/), value: "€1,234.50" },
      { label: "Is active", before: "yes", value: "no" },
    ]),
  );
});
