import { describe, expect, test } from "vitest";
import { StatusForbids } from "@/lib/access/authorize";
import { roles } from "@/lib/access/roles";
import { createCustomer } from "@/lib/customers/create-customer";
import { createCustomerSchema } from "@/lib/customers/schema";
import { aMember, anOrganization, anOwner, type Organization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { databaseState } from "@/lib/testing/database/database-state";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { currentStatus } from "@/lib/testing/traces/current-status";
import { queuedJobs } from "@/lib/testing/traces/queued-jobs";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { cancelDeletion } from "./cancel-deletion";
import { countDestroyed } from "./count-destroyed";
import { requestDeletion } from "./request-deletion";

const nameOf = ({ slug }: Organization) => `Acme ${slug}`;

const events = async ({ organizationId }: Organization) => {
  const { rows } = await ownerDatabase.query(
    "SELECT action FROM audit_events WHERE organization_id = $1 AND action LIKE 'organization.deletion%' ORDER BY id",
    [organizationId],
  );
  return rows.map(({ action }) => action);
};

describe("an organization that is to be deleted", () => {
  test("is read only at once, and stands as before when it is kept", async () => {
    const organization = await anOrganization();
    const { owner } = organization;
    const name = nameOf(organization);
    valueFrom(await requestDeletion(owner, { name }));
    const status = await currentStatus(owner);
    expect(status).toBe("read_only");
    await expect(
      createCustomer({ ...owner, status }, createCustomerSchema.parse({ name: "Late" })),
    ).rejects.toThrow(StatusForbids);
    valueFrom(await cancelDeletion({ ...owner, status }));
    expect(await currentStatus(owner)).toBe("active");
    expect(await events(organization)).toEqual([
      "organization.deletion_requested",
      "organization.deletion_canceled",
    ]);
  });

  test("tells every owner by mail, and nobody else", async () => {
    const organization = await anOrganization();
    const second = await aMember(organization, "owner");
    const admin = await aMember(organization, "admin");
    valueFrom(await requestDeletion(organization.owner, { name: nameOf(organization) }));
    for (const { userId } of [organization.owner, second])
      expect(await queuedJobs(userId)).toContainEqual(
        expect.objectContaining({ task: "mail.organization_deletion" }),
      );
    expect(await queuedJobs(admin.userId)).not.toContainEqual(
      expect.objectContaining({ task: "mail.organization_deletion" }),
    );
  });

  test("asked for by two at once is asked for once", async () => {
    const organization = await anOrganization();
    const input = { name: nameOf(organization) };
    const asked = await Promise.all(
      [1, 2, 3].map(() => requestDeletion(organization.owner, input)),
    );
    expect(new Set(asked.map((one) => valueFrom(one).deletedAfter.getTime())).size).toBe(1);
    expect(await events(organization)).toEqual(["organization.deletion_requested"]);
  });
});

describe("a deletion is refused, and nothing is written,", () => {
  test("without a fresh password", async () => {
    const organization = await anOrganization();
    const before = await databaseState();
    const stale = { ...organization.owner, isFresh: false };
    expect(codeOf(await requestDeletion(stale, { name: nameOf(organization) }))).toBe(
      "reauthentication_required",
    );
    expect(await databaseState()).toEqual(before);
  });

  test("under another name", async () => {
    const organization = await anOrganization();
    const before = await databaseState();
    expect(await requestDeletion(organization.owner, { name: "Acme" })).toEqual({
      ok: false,
      code: "name_mismatch",
      field: "name",
    });
    expect(await databaseState()).toEqual(before);
  });

  test.each(roles.filter((role) => role !== "owner"))("to a member who is %s", async (role) => {
    const organization = await anOrganization();
    const member = await aMember(organization, role);
    await expect(requestDeletion(member, { name: nameOf(organization) })).rejects.toThrow();
    await expect(cancelDeletion(member)).rejects.toThrow();
    await expect(countDestroyed(member)).rejects.toThrow();
    expect(await events(organization)).toEqual([]);
  });
});

test("what a deletion destroys is counted for this organization alone", async () => {
  const organization = await anOrganization();
  await aCustomer(organization.owner);
  await aCustomer(await anOwner());
  expect(valueFrom(await countDestroyed(organization.owner))).toMatchObject({
    customers: 1,
    members: 1,
    quotes: 0,
  });
});

test("keeping what nobody asked to delete changes nothing", async () => {
  const { owner } = await anOrganization();
  const before = await databaseState();
  valueFrom(await cancelDeletion(owner));
  expect(await databaseState()).toEqual(before);
});
