import { beforeEach, describe, expect, test } from "vitest";
import { activateAccount } from "@/lib/account/activate-account";
import { findActivation } from "@/lib/account/find-activation";
import { requestPasswordReset } from "@/lib/account/request-password-reset";
import { resetPassword } from "@/lib/account/reset-password";
import { findSession } from "@/lib/sessions/find-session";
import { logIn } from "@/lib/sessions/log-in";
import {
  aMember,
  anAssignedMember,
  anEmail,
  anOrganization,
  anOrigin,
  anOwner,
  aPerson,
  type Organization,
} from "@/lib/testing/company/people";
import { databaseState, stateBesideLogs, tablesWith } from "@/lib/testing/database/database-state";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { mailedToken } from "@/lib/testing/mail/mailed-token";
import { queuedJobs } from "@/lib/testing/traces/queued-jobs";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { verifyEmail } from "@/lib/users/verify-email";
import { type ListInvitations, listUnopenedAccountsSchema } from "../schema";
import { assignSeat } from "./assign-seat";
import { listUnopenedAccounts } from "./list-unopened-accounts";
import { resendActivation } from "./resend-activation";

const password = "a good passphrase";
let organization: Organization;

beforeEach(async () => {
  organization = await anOrganization();
});

const assign = (email: string, actor = organization.owner) =>
  assignSeat(actor, { email, name: "Jo Lind", role: "viewer" });

const activate = (token: string) =>
  activateAccount(anOrigin(), { token, userName: "Jo Lindqvist", password });

const activationOf = (userId: string) => mailedToken(userId, "account_activation");

const unopened = async (query: ListInvitations) =>
  valueFrom(await listUnopenedAccounts(organization.owner, query));

const prove = (userId: string) =>
  ownerDatabase.query("UPDATE users SET email_verified_at = now() WHERE id = $1", [userId]);

describe("a seat for somebody without an account", () => {
  test("makes account and membership at once, and mails a link that stands in no table", async () => {
    const { userId } = await anAssignedMember(organization.owner, { role: "manager" });
    const { rows } = await ownerDatabase.query(
      "SELECT m.role, u.password_hash, u.email_verified_at FROM organization_members m JOIN users u ON u.id = m.user_id WHERE u.id = $1",
      [userId],
    );
    expect(rows).toEqual([{ role: "manager", password_hash: null, email_verified_at: null }]);
    expect(await queuedJobs(userId)).toEqual([
      {
        task: "mail.activation",
        payload: { userId, organizationId: organization.organizationId },
      },
    ]);
    expect(await tablesWith(await activationOf(userId))).toEqual([]);
  });

  test("is opened by the link with name and password, logs in and proves the address", async () => {
    const { userId, email } = await anAssignedMember(organization.owner);
    const { session } = valueFrom(await activate(await activationOf(userId)));
    const found = await findSession(session.token);
    expect(found?.user).toMatchObject({ id: userId, email, name: "Jo Lindqvist" });
    expect(found?.memberships).toMatchObject([{ organizationId: organization.organizationId }]);
    const entered = { email, password, rememberMe: false };
    expect(codeOf(await logIn(anOrigin(), entered))).toBe("none");
    const { rows } = await ownerDatabase.query(
      "SELECT email_verified_at IS NOT NULL AS is_proved FROM users WHERE id = $1",
      [userId],
    );
    expect(rows).toEqual([{ is_proved: true }]);
  });

  test("is answered as a member the second time, and nothing is made twice", async () => {
    const email = anEmail();
    await assign(email);
    const before = await databaseState();
    expect(codeOf(await assign(email))).toBe("already_member");
    expect(await databaseState()).toEqual(before);
  });

  test("asked for many times at once makes one account", async () => {
    const email = anEmail();
    const codes = (await Promise.all(Array.from({ length: 5 }, () => assign(email)))).map(codeOf);
    expect(codes.filter((code) => code === "none")).toHaveLength(1);
    const { rows } = await ownerDatabase.query(
      "SELECT count(*)::int AS people FROM users WHERE email = $1",
      [email],
    );
    expect(rows).toEqual([{ people: 1 }]);
  });

  test("is never an owner's, and never above one's own role", async () => {
    const admin = await aMember(organization, "admin");
    const seat = { email: anEmail(), name: "Jo Lind" };
    const before = await databaseState();
    expect(codeOf(await assignSeat(organization.owner, { ...seat, role: "owner" }))).toBe(
      "role_too_high",
    );
    expect(codeOf(await assignSeat(admin, { ...seat, role: "admin" }))).toBe("role_too_high");
    expect(await databaseState()).toEqual(before);
  });

  test("is refused when all seats are taken", async () => {
    organization = await anOrganization({ seats: 1 });
    expect(codeOf(await assign(anEmail()))).toBe("seats_exhausted");
  });
});

describe("a seat for somebody who has an account", () => {
  test.each([
    ["proved", true],
    ["only claimed", false],
  ])("whose address is %s is an invitation, never access", async (_what, isProved) => {
    const { userId, email } = await aPerson();
    if (isProved) await prove(userId);
    const first = valueFrom(await assign(email));
    expect(first).toMatchObject({ invitationId: expect.any(String), isNew: true });
    const { rows } = await ownerDatabase.query(
      "SELECT count(*)::int AS memberships FROM organization_members WHERE user_id = $1",
      [userId],
    );
    expect(rows).toEqual([{ memberships: 0 }]);
    expect(valueFrom(await assign(email))).toEqual({ ...first, isNew: false });
  });
});

describe("an account that was made for somebody", () => {
  test("can't be entered before it is opened", async () => {
    const { email } = await anAssignedMember(organization.owner);
    const entered = { email, password, rememberMe: false };
    expect(codeOf(await logIn(anOrigin(), entered))).toBe("invalid_credentials");
  });

  test("takes nothing from whoever proves the address before it is opened", async () => {
    const { userId, email } = await anAssignedMember(organization.owner);
    const token = await activationOf(userId);
    const owner = await aPerson(email);
    valueFrom(
      await verifyEmail(anOrigin(), {
        token: await mailedToken(owner.userId, "email_verification"),
      }),
    );
    const before = await stateBesideLogs();
    expect(codeOf(await findActivation(anOrigin(), { token }))).toBe("activation_address_taken");
    expect(codeOf(await activate(token))).toBe("activation_address_taken");
    expect(await stateBesideLogs()).toEqual(before);
  });

  test("once it is open can't be taken over by who claims the address later", async () => {
    const { userId, email } = await anAssignedMember(organization.owner);
    const claimant = await aPerson(email);
    valueFrom(await activate(await activationOf(userId)));
    const token = await mailedToken(claimant.userId, "email_verification");
    expect(codeOf(await verifyEmail(anOrigin(), { token }))).toBe("token_invalid");
  });

  test("that its owner opened by resetting the password is not opened again by the link", async () => {
    const { userId, email } = await anAssignedMember(organization.owner);
    const link = await activationOf(userId);
    await requestPasswordReset(anOrigin(), { email });
    const token = await mailedToken(userId, "password_reset");
    valueFrom(await resetPassword(anOrigin(), { token, newPassword: password }));
    expect(codeOf(await activate(link))).toBe("activation_used");
  });

  test("asks for another password than one that many people have", async () => {
    const { userId } = await anAssignedMember(organization.owner);
    const token = await activationOf(userId);
    const input = { token, userName: "Jo", password: "Qwertyuiop" };
    expect(codeOf(await activateAccount(anOrigin(), input))).toBe("password_too_common");
    expect(codeOf(await activate(token))).toBe("none");
  });
});

describe("the link that opens an account", () => {
  test("works once, also when many click at once", async () => {
    const { userId } = await anAssignedMember(organization.owner);
    const token = await activationOf(userId);
    const codes = (await Promise.all(Array.from({ length: 6 }, () => activate(token)))).map(codeOf);
    expect(codes.sort()).toEqual([...Array(5).fill("activation_used"), "none"]);
    expect(codeOf(await findActivation(anOrigin(), { token }))).toBe("activation_used");
  });

  test("ends after its time", async () => {
    const { userId } = await anAssignedMember(organization.owner);
    const token = await activationOf(userId);
    await ownerDatabase.query(
      "UPDATE email_tokens SET created_at = created_at - interval '7 days' WHERE user_id = $1",
      [userId],
    );
    expect(codeOf(await activate(token))).toBe("activation_expired");
  });

  test("gives way to a newer one", async () => {
    const { userId } = await anAssignedMember(organization.owner);
    const older = await activationOf(userId);
    valueFrom(await resendActivation(organization.owner, { userId }));
    expect(codeOf(await activate(older))).toBe("activation_not_found");
    expect(codeOf(await activate(await activationOf(userId)))).toBe("none");
  });

  test("is sent again to nobody whose account is open, and to no member of others", async () => {
    const { userId } = await aMember(organization, "viewer");
    await prove(userId);
    const stranger = await anOwner();
    const { userId: unopened } = await anAssignedMember(organization.owner);
    expect(codeOf(await resendActivation(organization.owner, { userId }))).toBe(
      "already_activated",
    );
    expect(codeOf(await resendActivation(stranger, { userId: unopened }))).toBe("not_found");
  });

  test("that was never used is seen on the team page, until it is", async () => {
    const { userId, email } = await anAssignedMember(organization.owner);
    const listed = async () => (await unopened({ limit: 50 })).data;
    expect(await listed()).toEqual([{ userId, email, name: "Jo Lind", role: "viewer" }]);
    await activate(await activationOf(userId));
    expect(await listed()).toEqual([]);
  });

  test("are paged, the newest first and each once", async () => {
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1)
      ids.unshift((await anAssignedMember(organization.owner)).userId);
    const first = await unopened({ limit: 2 });
    expect(first.data.map(({ userId }) => userId)).toEqual(ids.slice(0, 2));
    const { cursor } = listUnopenedAccountsSchema.parse({ cursor: first.nextCursor });
    const second = await unopened({ limit: 2, cursor });
    expect(second.data.map(({ userId }) => userId)).toEqual(ids.slice(2));
    expect(second.nextCursor).toBeNull();
  });
});
