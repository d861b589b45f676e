import { hash } from "bcryptjs";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Person } from "@/lib/access/actor";
import { closeConnections } from "@/lib/db/connections";
import { findSession } from "@/lib/sessions/find-session";
import { logIn } from "@/lib/sessions/log-in";
import { databaseState, stateBesideLogs, tablesWith } from "@/lib/testing/database-state";
import {
  aMember,
  anEmail,
  anInvitation,
  anOrganization,
  anOrigin,
  aPerson,
  codeOf,
  type Organization,
  password,
  tokenIn,
  valueFrom,
} from "@/lib/testing/factories";
import { ownerDatabase } from "@/lib/testing/owner-database";
import { queuedJobs } from "@/lib/testing/queued-jobs";
import { acceptInvitation } from "./accept-invitation";
import { findInvitation } from "./find-invitation";
import { resendInvitation } from "./resend-invitation";
import { revokeInvitation } from "./revoke-invitation";

let organization: Organization;

beforeEach(async () => {
  organization = await anOrganization();
});

afterAll(closeConnections);

const accept = (token: string, person: Person | null = null, input: object = {}) =>
  acceptInvitation({ person, origin: anOrigin() }, { token, ...input });

const asNewPerson = (token: string) =>
  accept(token, null, { userName: "Jo Lind", password: "a good passphrase" });

async function membersNow(): Promise<{ user_id: string; role: string }[]> {
  const { rows } = await ownerDatabase.query(
    `SELECT m.user_id, m.role FROM organization_members m
     JOIN user_organizations u ON u.user_id = m.user_id AND u.organization_id = m.organization_id AND u.role = m.role
     WHERE m.organization_id = $1 AND m.user_id <> $2`,
    [organization.organizationId, organization.owner.userId],
  );
  return rows;
}

/** Nothing came of it: the same code on the page and at the acceptance, and not a row more or less, beside the logs. */
async function expectRefusal(
  token: string,
  code: string,
  person: Person | null = null,
): Promise<void> {
  const before = await stateBesideLogs();
  expect(codeOf(await accept(token, person, { userName: "Jo Lind", password }))).toBe(code);
  expect(await stateBesideLogs()).toEqual(before);
}

describe("somebody new", () => {
  test("joins with name and password, in the invitation's role, and is logged in", async () => {
    const { token } = await anInvitation(organization.owner, { role: "manager" });
    const { user, session, slug } = valueFrom(await asNewPerson(token));
    expect(slug).toBe(organization.slug);
    expect(await membersNow()).toEqual([{ user_id: user.id, role: "manager" }]);
    expect((await findSession(session?.token ?? ""))?.memberships).toMatchObject([
      { organizationId: organization.organizationId, role: "manager" },
    ]);
  });

  test("can log in with that password afterwards", async () => {
    const { token, email } = await anInvitation(organization.owner);
    await asNewPerson(token);
    const entered = { email, password: "a good passphrase", rememberMe: false };
    expect(codeOf(await logIn(anOrigin(), entered))).toBe("none");
  });

  test("gets a mail to prove the address", async () => {
    const { token } = await anInvitation(organization.owner);
    const { user } = valueFrom(await asNewPerson(token));
    expect(await queuedJobs(user.id)).toEqual([
      { task: "mail.verify_email", payload: { userId: user.id } },
    ]);
  });

  test("leaves no secret in any table: neither link, nor password, nor session", async () => {
    const { token } = await anInvitation(organization.owner);
    const { session } = valueFrom(await asNewPerson(token));
    const [, secret = ""] = token.split(".");
    for (const text of [secret, "a good passphrase", session?.token ?? ""])
      expect(await tablesWith(text)).toEqual([]);
  });

  test.each([
    ["name", { password }, "userName"],
    ["password", { userName: "Jo" }, "password"],
  ])("without a %s is asked for it", async (_what, input, field) => {
    const { token } = await anInvitation(organization.owner);
    expect(await accept(token, null, input)).toEqual({ ok: false, code: "invalid_input", field });
  });

  test.each([
    ["that many people have", "password_too_common", "Qwertyuiop"],
    ["made of the organization's name", "password_too_personal", "acme-acme-acme"],
    ["made of their own name", "password_too_personal", "lind.jo.1999"],
  ])("is asked for another password than one %s", async (_what, code, weak) => {
    const { token } = await anInvitation(organization.owner);
    const before = await databaseState();
    expect(await accept(token, null, { userName: "Jo Lind", password: weak })).toEqual({
      ok: false,
      code,
      field: "password",
    });
    expect(await databaseState()).toEqual(before);
  });

  test("is never refused for want of a seat, because the invitation held it", async () => {
    const { token } = await anInvitation(organization.owner);
    await ownerDatabase.query("UPDATE organizations SET seats = 1 WHERE id = $1", [
      organization.organizationId,
    ]);
    expect(codeOf(await asNewPerson(token))).toBe("none");
  });
});

describe("somebody who has an account", () => {
  test("joins with one click when logged in, and keeps their session", async () => {
    const person = await aPerson();
    const { token } = await anInvitation(organization.owner, { email: person.email });
    expect(valueFrom(await accept(token, person)).session).toBeNull();
    expect(await membersNow()).toEqual([{ user_id: person.userId, role: "viewer" }]);
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
    expect(await membersNow()).toEqual([]);
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

describe("an invitation is not accepted", () => {
  test("once it has expired", async () => {
    const { token, invitationId } = await anInvitation(organization.owner);
    await ownerDatabase.query(
      "UPDATE organization_invitations SET expires_at = now() WHERE id = $1",
      [invitationId],
    );
    await expectRefusal(token, "invitation_expired");
    expect(codeOf(await findInvitation(anOrigin(), { token }))).toBe("invitation_expired");
  });

  test("once it was revoked", async () => {
    const { token, invitationId } = await anInvitation(organization.owner);
    await revokeInvitation(organization.owner, { invitationId });
    await expectRefusal(token, "invitation_revoked");
    expect(codeOf(await findInvitation(anOrigin(), { token }))).toBe("invitation_revoked");
  });

  test("a second time", async () => {
    const { token } = await anInvitation(organization.owner);
    await asNewPerson(token);
    await expectRefusal(token, "invitation_used");
    expect(codeOf(await findInvitation(anOrigin(), { token }))).toBe("invitation_used");
  });

  test("by the old link after it was sent again, and is by the new one", async () => {
    const { token, invitationId } = await anInvitation(organization.owner);
    const { invitationLink } = valueFrom(
      await resendInvitation(organization.owner, { invitationId }),
    );
    await expectRefusal(token, "invitation_not_found");
    expect(codeOf(await asNewPerson(tokenIn(invitationLink)))).toBe("none");
  });

  test("by somebody logged in under another address", async () => {
    const { token } = await anInvitation(organization.owner);
    await expectRefusal(token, "invitation_email_mismatch", await aPerson());
  });

  test("by a link that was never given out", async () => {
    await expectRefusal(`${organization.organizationId}.${"A".repeat(43)}`, "invitation_not_found");
  });

  test("by its secret under another organization's name", async () => {
    const { token } = await anInvitation(organization.owner);
    const other = await anOrganization();
    await expectRefusal(token.replace(/^[^.]+/, other.organizationId), "invitation_not_found");
  });

  test.each(["", ".", "x.y", "'; DROP TABLE users; --", "\0", "%", "🔐".repeat(40)])(
    "by a link that is garbage: %j",
    async (garbage) => {
      await expectRefusal(garbage, "invitation_not_found");
    },
  );
});

describe("at the same moment", () => {
  const codesOf = async (attempts: Promise<Awaited<ReturnType<typeof accept>>>[]) =>
    (await Promise.all(attempts)).map(codeOf).sort();

  // Without open connections the first one through would be done before the others have connected.
  beforeEach(() =>
    Promise.all(
      Array.from({ length: 8 }, () =>
        findInvitation(anOrigin(), { token: `${organization.organizationId}.${"A".repeat(43)}` }),
      ),
    ),
  );

  test("one person accepting many times becomes one member", async () => {
    const person = await aPerson();
    const { token } = await anInvitation(organization.owner, { email: person.email });
    const codes = await codesOf(Array.from({ length: 6 }, () => accept(token, person)));
    expect(codes.filter((code) => code === "none")).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(["invitation_used", "none"]));
    expect(await membersNow()).toHaveLength(1);
  });

  test("somebody new accepting many times becomes one person and one member", async () => {
    const { token, email } = await anInvitation(organization.owner);
    const codes = await codesOf(Array.from({ length: 6 }, () => asNewPerson(token)));
    expect(codes.filter((code) => code === "none")).toHaveLength(1);
    const { rows } = await ownerDatabase.query("SELECT id FROM users WHERE email = $1", [email]);
    expect(await membersNow()).toEqual([{ user_id: rows[0]?.id, role: "viewer" }]);
  });

  test("somebody new accepting two organizations' invitations gets one account, and is told to log in for the other", async () => {
    const email = anEmail();
    const first = await anInvitation(organization.owner, { email });
    const second = await anInvitation((await anOrganization()).owner, { email });
    const codes = await codesOf([asNewPerson(first.token), asNewPerson(second.token)]);
    // Who comes a moment later may find the account there already and enter with the password that they both have.
    expect([
      ["login_required", "none"],
      ["none", "none"],
    ]).toContainEqual(codes);
    const { rows } = await ownerDatabase.query(
      "SELECT count(*)::int AS people FROM users WHERE email = $1",
      [email],
    );
    expect(rows).toEqual([{ people: 1 }]);
  });

  test("an acceptance and a revocation: one of them wins, and the other is told", async () => {
    const person = await aPerson();
    const { token, invitationId } = await anInvitation(organization.owner, { email: person.email });
    const [accepted, revoked] = await Promise.all([
      accept(token, person),
      revokeInvitation(organization.owner, { invitationId }),
    ]);
    expect(accepted.ok).not.toBe(revoked.ok);
    expect(await membersNow()).toHaveLength(accepted.ok ? 1 : 0);
  });
});

test("the page behind a link says who invites, to what, as what, and whether there is an account", async () => {
  const { email } = await aPerson();
  const { token } = await anInvitation(organization.owner, { email, role: "sales_rep" });
  expect(valueFrom(await findInvitation(anOrigin(), { token }))).toEqual({
    email,
    role: "sales_rep",
    organizationName: `Acme ${organization.slug}`,
    invitedByName: "Kim Berg",
    hasAccount: true,
  });
});
