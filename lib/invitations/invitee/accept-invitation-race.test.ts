import { beforeEach, describe, expect, test } from "vitest";
import { accept, acceptAsNewPerson, joined } from "@/lib/testing/company/invitation-steps";
import {
  anEmail,
  anInvitation,
  anOrganization,
  anOrigin,
  anOwner,
  aPerson,
  type Organization,
} from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf } from "@/lib/testing/value-from";
import { findInvitation } from "../link/find-invitation";
import { revokeInvitation } from "../revoke-invitation";

let organization: Organization;

beforeEach(async () => {
  organization = await anOrganization();
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
    expect(await joined(organization)).toHaveLength(1);
  });

  test("somebody new accepting many times becomes one person and one member", async () => {
    const { token, email } = await anInvitation(organization.owner);
    const codes = await codesOf(Array.from({ length: 6 }, () => acceptAsNewPerson(token)));
    expect(codes.filter((code) => code === "none")).toHaveLength(1);
    const { rows } = await ownerDatabase.query("SELECT id FROM users WHERE email = $1", [email]);
    expect(await joined(organization)).toEqual([{ user_id: rows[0]?.id, role: "viewer" }]);
  });

  test("somebody new accepting two organizations' invitations gets one account, and is told to log in for the other", async () => {
    const email = anEmail();
    const first = await anInvitation(organization.owner, { email });
    const second = await anInvitation(await anOwner(), { email });
    const codes = await codesOf([acceptAsNewPerson(first.token), acceptAsNewPerson(second.token)]);
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
    expect(await joined(organization)).toHaveLength(accepted.ok ? 1 : 0);
  });
});
