import { beforeEach, expect, test } from "vitest";
import { anOrganization } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import type { OrganizationId } from "../organization-id";
import { tenantDb } from "../tenancy/tenant";
import { unscoped } from "../tenancy/unscoped";
import { firstMet, UnmetDemand, untilMet } from "./unmet-demand";

let organizationId: OrganizationId;

beforeEach(async () => {
  organizationId = (await anOrganization({ seats: 1 })).owner.organizationId;
});

/** Adds a seat where there are as many as it takes for granted. */
const addTo = (seats: number) =>
  tenantDb(organizationId).$transaction(async (tx) => {
    unscoped(tx)
      .demand`(SELECT seats FROM organizations WHERE id = ${organizationId}::uuid) = ${seats}::integer`;
    unscoped(tx)
      .post`UPDATE organizations SET seats = seats + 1 WHERE id = ${organizationId}::uuid`;
    return seats;
  });

async function seatsNow(): Promise<unknown> {
  const { rows } = await ownerDatabase.query("SELECT seats FROM organizations WHERE id = $1", [
    organizationId,
  ]);
  return rows[0]?.seats;
}

test("a transaction whose demand is met commits", async () => {
  expect(await addTo(1)).toBe(1);
  expect(await seatsNow()).toBe(2);
});

test("of a transaction whose demand is not met nothing stays, and its connection is good for the next", async () => {
  await expect(addTo(7)).rejects.toThrow(UnmetDemand);
  expect(await seatsNow()).toBe(1);
  expect(await addTo(1)).toBe(1);
});

test("where the first way demands what is not so, the other one is gone", async () => {
  expect(
    await firstMet(
      () => addTo(7),
      () => addTo(1),
    ),
  ).toBe(1);
  expect(
    await firstMet(
      () => addTo(2),
      () => addTo(7),
    ),
  ).toBe(2);
  expect(await seatsNow()).toBe(3);
});

test("an error that is no demand's is nobody's reason to go another way", async () => {
  const broken = () => Promise.reject(new Error("broken"));
  await expect(firstMet(broken, () => addTo(1))).rejects.toThrow("broken");
  expect(await seatsNow()).toBe(1);
});

test("what reads anew until its demand is met comes through, and what never will be comes to an end", async () => {
  let guess = 4;
  expect(await untilMet(() => addTo(--guess))).toBe(1);
  let tries = 0;
  const never = () => {
    tries += 1;
    return addTo(7);
  };
  await expect(untilMet(never)).rejects.toThrow(UnmetDemand);
  expect(tries).toBe(5);
  expect(await seatsNow()).toBe(2);
});
