import { expect, test } from "vitest";
import { env } from "@/lib/env";
import { anOrganization } from "@/lib/testing/company/people";
import { tenantDb } from "./tenant";

const share = Math.max(1, Math.floor(env.DATABASE_POOL_SIZE / 2));

test("an organization with more transactions under way than there are connections leaves some to others", async () => {
  const busy = tenantDb((await anOrganization()).organizationId);
  const other = tenantDb((await anOrganization()).organizationId);
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let begun = 0;
  const many = Array.from({ length: env.DATABASE_POOL_SIZE * 2 }, () =>
    busy.$transaction(async (tx) => {
      begun += 1;
      await tx.customer.count();
      await ended;
    }),
  );
  await expect.poll(() => begun).toBe(share);
  expect(await other.$transaction((tx) => tx.customer.count())).toBe(0);
  expect(await other.customer.count()).toBe(0);
  expect(begun).toBe(share);
  end();
  await Promise.all(many);
  expect(begun).toBe(many.length);
});

test("a transaction that fails gives its turn back", async () => {
  const db = tenantDb((await anOrganization()).organizationId);
  for (let time = 0; time < env.DATABASE_POOL_SIZE; time += 1)
    await expect(db.$transaction(() => Promise.reject(new Error("No.")))).rejects.toThrow("No.");
  expect(await db.$transaction((tx) => tx.customer.count())).toBe(0);
});
