import { beforeEach, expect, test } from "vitest";
import { Forbidden } from "@/lib/access/authorize";
import { getOrganization } from "@/lib/organizations/get-organization";
import {
  aMember,
  anInvitation,
  anOrganization,
  type Organization,
} from "@/lib/testing/company/people";
import { databaseState } from "@/lib/testing/database/database-state";
import { auditEvents } from "@/lib/testing/traces/audit-events";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { setSeatsSchema } from "./schema";
import { setSeats } from "./set-seats";

let organization: Organization;

beforeEach(async () => {
  organization = await anOrganization({ seats: 5 });
});

test("an owner who pays nobody sets how many seats there are, and the log says so", async () => {
  valueFrom(await setSeats(organization.owner, { seats: 7 }));
  expect(valueFrom(await getOrganization(organization.owner)).seats.total).toBe(7);
  expect(await auditEvents(organization, "seats.changed")).toMatchObject([
    { changes: { from: 5, to: 7 } },
  ]);
});

test("there are never fewer seats than members and open invitations", async () => {
  await aMember(organization, "viewer");
  await anInvitation(organization.owner);
  const before = await databaseState();
  expect(await setSeats(organization.owner, { seats: 2 })).toEqual({
    ok: false,
    code: "seats_in_use",
    field: "seats",
  });
  expect(await databaseState()).toEqual(before);
  expect(codeOf(await setSeats(organization.owner, { seats: 3 }))).toBe("none");
});

test("the same number again writes nothing", async () => {
  const before = await databaseState();
  valueFrom(await setSeats(organization.owner, { seats: 5 }));
  expect(await databaseState()).toEqual(before);
});

test("an admin can't set seats", async () => {
  const admin = await aMember(organization, "admin");
  await expect(setSeats(admin, { seats: 9 })).rejects.toBeInstanceOf(Forbidden);
});

test.each([0, -1, 1.5, 10_001, "many", "", true, null])("%j is no number of seats", (seats) => {
  expect(setSeatsSchema.safeParse({ seats }).success).toBe(false);
});
