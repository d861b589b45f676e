import { beforeEach, describe, expect, test } from "vitest";
import { findSession } from "@/lib/sessions/find-session";
import { logIn } from "@/lib/sessions/log-in";
import { accept, acceptAsNewPerson, joined } from "@/lib/testing/company/invitation-steps";
import {
  anInvitation,
  anOrganization,
  anOrigin,
  type Organization,
  password,
} from "@/lib/testing/company/people";
import { databaseState, tablesWith } from "@/lib/testing/database/database-state";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { queuedJobs } from "@/lib/testing/traces/queued-jobs";
import { codeOf, valueFrom } from "@/lib/testing/value-from";

let organization: Organization;

beforeEach(async () => {
  organization = await anOrganization();
});

describe("somebody new", () => {
  test("joins with name and password, in the invitation's role, and is logged in", async () => {
    const { token } = await anInvitation(organization.owner, { role: "manager" });
    const { user, session, slug } = valueFrom(await acceptAsNewPerson(token));
    expect(slug).toBe(organization.slug);
    expect(await joined(organization)).toEqual([{ user_id: user.id, role: "manager" }]);
    expect((await findSession(session?.token ?? ""))?.memberships).toMatchObject([
      { organizationId: organization.organizationId, role: "manager" },
    ]);
  });

  test("can log in with that password afterwards", async () => {
    const { token, email } = await anInvitation(organization.owner);
    await acceptAsNewPerson(token);
    const entered = { email, password: "a good passphrase", rememberMe: false };
    expect(codeOf(await logIn(anOrigin(), entered))).toBe("none");
  });

  test("gets a mail to prove the address", async () => {
    const { token } = await anInvitation(organization.owner);
    const { user } = valueFrom(await acceptAsNewPerson(token));
    expect(await queuedJobs(user.id)).toEqual([
      { task: "mail.verify_email", payload: { userId: user.id } },
    ]);
  });

  test("leaves no secret in any table: neither link, nor password, nor session", async () => {
    const { token } = await anInvitation(organization.owner);
    const { session } = valueFrom(await acceptAsNewPerson(token));
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
    expect(codeOf(await acceptAsNewPerson(token))).toBe("none");
  });
});
