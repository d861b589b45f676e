import { beforeEach, describe, expect, test } from "vitest";
import { Forbidden } from "@/lib/access/authorize";
import { type Role, roles } from "@/lib/access/roles";
import {
  aMember,
  anEmail,
  anInvitation,
  anOrganization,
  anOwner,
  aPerson,
  type Organization,
} from "@/lib/testing/company/people";
import { databaseState, tablesWith } from "@/lib/testing/database/database-state";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { tokenIn } from "@/lib/testing/mail/token-in";
import { queuedJobs } from "@/lib/testing/traces/queued-jobs";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { inviteMember } from "./invite-member";
import { listInvitations } from "./list-invitations";
import { resendInvitation } from "./resend-invitation";
import { revokeInvitation } from "./revoke-invitation";

let organization: Organization;

beforeEach(async () => {
  organization = await anOrganization();
});

const invite = (email: string, role: Role = "viewer", actor = organization.owner) =>
  inviteMember(actor, { email, role, sendEmail: true });

const letExpire = (invitationId: string) =>
  ownerDatabase.query(
    "UPDATE organization_invitations SET expires_at = now() - interval '1 minute' WHERE id = $1",
    [invitationId],
  );

describe("an invitation", () => {
  test("is mailed by a job that carries ids and no secret", async () => {
    const { invitationId, invitationLink } = valueFrom(await invite(anEmail()));
    expect(await queuedJobs(invitationId)).toEqual([
      {
        task: "mail.invitation",
        payload: { organizationId: organization.organizationId, invitationId },
      },
    ]);
    const [, secret = ""] = tokenIn(invitationLink).split(".");
    expect(secret).toHaveLength(43);
    expect(await tablesWith(secret)).toEqual([]);
  });

  test("that is not to be mailed queues nothing", async () => {
    const { invitationId } = await anInvitation(organization.owner);
    expect(await queuedJobs(invitationId)).toEqual([]);
  });

  test("shows neither token nor hash in the list", async () => {
    const { invitationId, invitationLink } = valueFrom(await invite(anEmail()));
    const { data } = valueFrom(await listInvitations(organization.owner, { limit: 50 }));
    expect(data.map(({ id }) => id)).toEqual([invitationId]);
    const [, secret = ""] = tokenIn(invitationLink).split(".");
    expect(JSON.stringify(data)).not.toContain(secret);
    expect(Object.keys(data[0] ?? {}).filter((name) => /token|hash|nonce/i.test(name))).toEqual([]);
  });

  test("for an address that has an open one is refused", async () => {
    const email = anEmail();
    await invite(email);
    const before = await databaseState();
    expect(await invite(email, "admin")).toEqual({
      ok: false,
      code: "invitation_exists",
      field: "email",
    });
    expect(await databaseState()).toEqual(before);
  });

  test("asked for twice at once is made once", async () => {
    const email = anEmail();
    const codes = (await Promise.all([invite(email), invite(email), invite(email)])).map(codeOf);
    expect(codes.sort()).toEqual(["invitation_exists", "invitation_exists", "none"]);
  });

  test("can be made again once the first has expired", async () => {
    const email = anEmail();
    const first = valueFrom(await invite(email));
    await letExpire(first.invitationId);
    expect(codeOf(await invite(email))).toBe("none");
    expect(await resendInvitation(organization.owner, first)).toMatchObject({
      code: "not_found",
      message: expect.stringContaining("not open any more"),
    });
  });

  test("can be made again once the first was revoked", async () => {
    const email = anEmail();
    valueFrom(await revokeInvitation(organization.owner, valueFrom(await invite(email))));
    expect(codeOf(await invite(email))).toBe("none");
  });

  test("for somebody who is a member is refused", async () => {
    const person = await aPerson();
    await aMember(organization, "viewer", person);
    expect(await invite(person.email)).toEqual({
      ok: false,
      code: "already_member",
      field: "email",
    });
  });

  test("for somebody whom another organization has invited is made", async () => {
    const email = anEmail();
    await anInvitation(await anOwner(), { email });
    expect(codeOf(await invite(email))).toBe("none");
  });

  test("can't be revoked or sent again by another organization", async () => {
    const invitation = await anInvitation(organization.owner);
    const stranger = await anOwner();
    expect(codeOf(await revokeInvitation(stranger, invitation))).toBe("not_found");
    expect(codeOf(await resendInvitation(stranger, invitation))).toBe("not_found");
  });

  test("is recorded with who made it, for whom and as what", async () => {
    const email = anEmail();
    const { invitationId } = valueFrom(await invite(email, "manager"));
    const { rows } = await ownerDatabase.query(
      "SELECT action, actor_type, user_id, changes FROM audit_events WHERE target_id = $1",
      [invitationId],
    );
    expect(rows).toEqual([
      {
        action: "invitation.created",
        actor_type: "user",
        user_id: organization.owner.userId,
        changes: { email, role: "manager" },
      },
    ]);
  });
});

/** Written out, so that a change of the policy is a change of this table. */
const mayInvite: Record<Role, readonly Role[] | "nobody"> = {
  owner: ["owner", "admin", "manager", "sales_rep", "viewer"],
  admin: ["manager", "sales_rep", "viewer"],
  manager: "nobody",
  sales_rep: "nobody",
  viewer: "nobody",
};

describe.each(roles)("as %s", (inviterRole) => {
  test.each(roles)("inviting a %s goes by rank", async (role) => {
    const inviter = await aMember(organization, inviterRole);
    const before = await databaseState();
    const allowed = mayInvite[inviterRole];
    if (allowed === "nobody") {
      await expect(invite(anEmail(), role, inviter)).rejects.toThrow(Forbidden);
      expect(await databaseState()).toEqual(before);
    } else if (allowed.includes(role)) {
      expect(codeOf(await invite(anEmail(), role, inviter))).toBe("none");
    } else {
      expect(await invite(anEmail(), role, inviter)).toEqual({
        ok: false,
        code: "role_too_high",
        field: "role",
      });
      expect(await databaseState()).toEqual(before);
    }
  });
});

test("an admin can't send an owner's invitation of an admin again", async () => {
  const { invitationId } = await anInvitation(organization.owner, { role: "admin" });
  const admin = await aMember(organization, "admin");
  expect(codeOf(await resendInvitation(admin, { invitationId }))).toBe("role_too_high");
});
