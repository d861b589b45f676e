import { expect, test } from "vitest";
import { z } from "zod";
import { organizationIdSchema } from "@/lib/db/organization-id";
import { anEmail } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf } from "@/lib/testing/value-from";
import { tokenHash } from "@/lib/tokens";
import { admitInvitation } from "./admit-invitation";
import { admitQuoteMail } from "./admit-quote-mail";
import { type Limit, limits } from "./limits";

const anOrganizationId = () => organizationIdSchema.parse(crypto.randomUUID());
// Those of load are counted in memory (lib/http/api/rate-limit.test.ts).
const ofAnOrganization = Object.entries<Limit>(limits)
  .filter(([, { per, isOfLoad }]) => per === "organization" && !isOfLoad)
  .map(([name]) => name);

test("a company that invites one address too often uses up nothing of another's", async () => {
  const [mine, theirs] = [anOrganizationId(), anOrganizationId()];
  const email = anEmail();
  for (let times = 0; times < limits.invitation_address.points; times += 1)
    expect(codeOf(await admitInvitation(mine, email))).toBe("none");
  expect(codeOf(await admitInvitation(mine, email))).toBe("too_many_requests");
  expect(codeOf(await admitInvitation(theirs, email))).toBe("none");
});

test("a company that has invited all it may uses up nothing of another's", async () => {
  const [mine, theirs] = [anOrganizationId(), anOrganizationId()];
  for (let times = 0; times < limits.invitation.points; times += 1)
    expect(codeOf(await admitInvitation(mine, anEmail()))).toBe("none");
  expect(codeOf(await admitInvitation(mine, anEmail()))).toBe("too_many_requests");
  expect(codeOf(await admitInvitation(theirs, anEmail()))).toBe("none");
});

test("every limit of an organization counts under the organization's id", async () => {
  const organizationId = anOrganizationId();
  await admitInvitation(organizationId, anEmail());
  await admitQuoteMail(organizationId, anEmail());
  const { rows } = await ownerDatabase.query("SELECT key FROM rate_limits WHERE key LIKE $1", [
    `%${tokenHash(organizationId)}`,
  ]);
  const keys = z.array(z.object({ key: z.string() })).parse(rows);
  expect(
    keys.map(({ key }) => key).toSorted(),
    "Count it under the organization's id, and use its door in this test.",
  ).toEqual(ofAnOrganization.map((name) => `${name}:${tokenHash(organizationId)}`).toSorted());
});
