import { hash } from "bcryptjs";
import { beforeEach, describe, expect, test } from "vitest";
import { findSession } from "@/lib/sessions/find-session";
import { accept, expectRefusal, joined } from "@/lib/testing/company/invitation-steps";
import {
  aMember,
  anInvitation,
  anOrganization,
  aPerson,
  type Organization,
  password,
} from "@/lib/testing/company/people";
import { stateBesideLogs } from "@/lib/testing/database/database-state";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { queuedJobs } from "@/lib/testing/traces/queued-jobs";
import { codeOf, valueFrom } from "@/lib/testing/value-from";

let organization: Organization;

beforeEach(async () => {
  organization = await anOrganization();
});

describe("somebody who has an account", () => {
  test("joins with one click when logged in, and keeps their session", async () => {
    const person = await aPerson();
    const { token } = await anInvitation(organization.owner, { email: person.email });
    expect(valueFrom(await accept(token, person)).session).toBeNull();
    expect(await joined(organization)).toEqual([{ user_id: person.userId, role: "viewer" }]);
    expect(await queuedJobs(person.userId)).toEqual([]);
  });

  test("that only claims an address somebody else has proved does not join in its name", async () => {
    const owner = await aPerson();
    await ownerDatabase.query("UPDATE users SET email_verified_at = now() WHERE id = $1", [
      owner.userId,
    ]);
    const claimant = await aPerson(owner.email);
    await ownerDatabase.query("UPDATE users SET password_hash = $2 WHERE id = $1", [
      owner.userId,
      await hash("another good sentence", 4),
    ]);
    const { token } = await anInvitation(organization.owner, { email: owner.email });
    expect(codeOf(await accept(token, null, { password }))).toBe("login_required");
    expect(codeOf(await accept(token, claimant))).toBe("invitation_email_mismatch");
    expect(await joined(organization)).toEqual([]);
  });

  test("gives the password when not logged in", async () => {
    const person = await aPerson();
    const { token } = await anInvitation(organization.owner, { email: person.email });
    const { session } = valueFrom(await accept(token, null, { password }));
    expect((await findSession(session?.token ?? ""))?.user.id).toBe(person.userId);
  });

  test.each([
    ["no password", {}],
    ["a wrong password", { password: "not this one", userName: "Jo" }],
  ])("does not join with %s, and their account stays as it is", async (_what, input) => {
    const { email } = await aPerson();
    const { token } = await anInvitation(organization.owner, { email });
    const before = await stateBesideLogs();
    expect(codeOf(await accept(token, null, input))).toBe("login_required");
    expect(await stateBesideLogs()).toEqual(before);
  });

  test("does not join while the account is disabled", async () => {
    const { email, userId } = await aPerson();
    const { token } = await anInvitation(organization.owner, { email });
    await ownerDatabase.query("UPDATE users SET disabled_at = now() WHERE id = $1", [userId]);
    await expectRefusal(token, "login_required");
  });

  test("is told when they are a member already", async () => {
    const person = await aPerson();
    const { token } = await anInvitation(organization.owner, { email: person.email });
    await aMember(organization, "viewer", person);
    await expectRefusal(token, "already_member", person);
  });
});
