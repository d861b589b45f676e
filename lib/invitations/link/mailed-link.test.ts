import { beforeEach, describe, expect, test } from "vitest";
import { findSession } from "@/lib/sessions/find-session";
import {
  accept,
  acceptAsNewPerson,
  expectRefusal,
  joined,
  mailedTokenOf,
} from "@/lib/testing/company/invitation-steps";
import {
  anInvitation,
  anOrganization,
  aPerson,
  aProvenPerson,
  type Organization,
  password,
} from "@/lib/testing/company/people";
import { tablesWith } from "@/lib/testing/database/database-state";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { queuedJobs } from "@/lib/testing/traces/queued-jobs";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { resendInvitation } from "../resend-invitation";

let organization: Organization;

beforeEach(async () => {
  organization = await anOrganization();
});

async function invited(email?: string) {
  const invitation = await anInvitation(organization.owner, email ? { email } : {});
  return { ...invitation, mailed: await mailedTokenOf(organization, invitation.invitationId) };
}

async function isProved(userId: string): Promise<boolean> {
  const { rows } = await ownerDatabase.query(
    "SELECT email_verified_at IS NOT NULL AS proved FROM users WHERE id = $1",
    [userId],
  );
  return rows[0]?.proved;
}

async function timesRecorded(userId: string): Promise<number> {
  const { rows } = await ownerDatabase.query(
    "SELECT 1 FROM account_events WHERE user_id = $1 AND action = 'auth.email.verified'",
    [userId],
  );
  return rows.length;
}

describe("the link in an invitation's mail proves the address", () => {
  test("of somebody new, who is not mailed a second time", async () => {
    const { mailed } = await invited();
    const { user, session } = valueFrom(await acceptAsNewPerson(mailed));
    expect(await isProved(user.id)).toBe(true);
    expect((await findSession(session?.token ?? ""))?.user.isEmailVerified).toBe(true);
    expect(await queuedJobs(user.id)).toEqual([]);
    expect(await timesRecorded(user.id)).toBe(1);
  });

  test.each([
    ["and is logged in", true],
    ["and gives the password", false],
  ])("of somebody who has an account %s", async (_how, isLoggedIn) => {
    const person = await aPerson();
    const { mailed } = await invited(person.email);
    const given = isLoggedIn
      ? await accept(mailed, person)
      : await accept(mailed, null, { password });
    expect(codeOf(given)).toBe("none");
    expect(await isProved(person.userId)).toBe(true);
    expect(await timesRecorded(person.userId)).toBe(1);
  });

  test("once: whoever has proved theirs before joins as ever", async () => {
    const person = await aProvenPerson();
    const { mailed } = await invited(person.email);
    expect(codeOf(await accept(mailed, person))).toBe("none");
    expect(await timesRecorded(person.userId)).toBe(0);
  });

  test("to nobody who only claims one that is somebody else's", async () => {
    const { email } = await aProvenPerson();
    const claimant = await aPerson(email);
    const { mailed } = await invited(email);
    await expectRefusal(mailed, "invitation_email_mismatch", claimant);
    expect(await isProved(claimant.userId)).toBe(false);
  });

  test("and stands in no table", async () => {
    const { mailed } = await invited();
    const [, , proof = ""] = mailed.split(".");
    expect(proof).toHaveLength(43);
    expect(await tablesWith(proof)).toEqual([]);
  });
});

describe("the link that an inviter can copy proves nothing", () => {
  test("about somebody new, who is mailed to prove the address", async () => {
    const { user } = valueFrom(await acceptAsNewPerson((await invited()).token));
    expect(await isProved(user.id)).toBe(false);
    expect(await queuedJobs(user.id)).toHaveLength(1);
  });

  test("about somebody who has an account", async () => {
    const person = await aPerson();
    const { token } = await invited(person.email);
    expect(codeOf(await accept(token, person))).toBe("none");
    expect(await isProved(person.userId)).toBe(false);
  });

  test("and opens nothing with the proof of another invitation, or a made-up one", async () => {
    const { token } = await invited();
    const [, , proof = ""] = (await invited()).mailed.split(".");
    for (const wrong of [proof, "A".repeat(43)])
      await expectRefusal(`${token}.${wrong}`, "invitation_not_found");
    expect(await joined(organization)).toEqual([]);
  });
});

test("an invitation that was sent again is not opened by the mail before", async () => {
  const { mailed, invitationId } = await invited();
  await resendInvitation(organization.owner, { invitationId });
  await expectRefusal(mailed, "invitation_not_found");
  expect(codeOf(await acceptAsNewPerson(await mailedTokenOf(organization, invitationId)))).toBe(
    "none",
  );
});

test("of a mailed link opened by two who claim its address, one owns it", async () => {
  const [one, other] = [await aPerson(), await aPerson()];
  await ownerDatabase.query("UPDATE users SET email = $2 WHERE id = $1", [other.userId, one.email]);
  const rival = { ...other, email: one.email };
  const first = await invited(one.email);
  const elsewhere = await anOrganization();
  const { invitationId } = await anInvitation(elsewhere.owner, { email: one.email });
  const second = await mailedTokenOf(elsewhere, invitationId);
  const codes = (await Promise.all([accept(first.mailed, one), accept(second, rival)])).map(codeOf);
  expect(codes.sort()).toEqual(["invitation_email_mismatch", "none"]);
  expect([await isProved(one.userId), await isProved(other.userId)].filter(Boolean)).toHaveLength(
    1,
  );
});
