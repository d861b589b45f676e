import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import type { Role } from "@/lib/access/roles";
import { listAccountEvents } from "@/lib/account-events/list-account-events";
import { closeConnections } from "@/lib/db/connections";
import { tenantDb } from "@/lib/db/tenant";
import { findSession } from "@/lib/sessions/find-session";
import { databaseState } from "@/lib/testing/database-state";
import {
  aCustomer,
  aDocument,
  aMember,
  anAccessToken,
  anInvitation,
  anOrganization,
  aPerson,
  codeOf,
  type Organization,
  valueFrom,
} from "@/lib/testing/factories";
import { ownerDatabase } from "@/lib/testing/owner-database";
import { queuedJobs } from "@/lib/testing/queued-jobs";
import { changeRole } from "./change-role";
import { endMemberSessions } from "./end-member-sessions";
import { getMember } from "./get-member";
import { leaveOrganization } from "./leave-organization";
import { listMemberSessions } from "./list-member-sessions";
import { listMembers } from "./list-members";
import { reactivateMember } from "./reactivate-member";
import { removeMember } from "./remove-member";
import { listMembersSchema } from "./schema";
import { suspendMember } from "./suspend-member";

const rivals = 10;
// As many connections as rivals: with fewer they would queue for a connection, and no two would ever meet.
process.env.DATABASE_POOL_SIZE = String(rivals);

let organization: Organization;
let owner: Member;

beforeEach(async () => {
  organization = await anOrganization();
  owner = organization.owner;
});

afterAll(closeConnections);

const eventsOf = async (action: string) => {
  const { rows } = await ownerDatabase.query(
    "SELECT target_id, changes FROM audit_events WHERE organization_id = $1 AND action = $2 ORDER BY id",
    [organization.organizationId, action],
  );
  return rows;
};

/** Who is active in both copies, after checking that they say the same. */
async function activeOwners(): Promise<number> {
  const { rows } = await ownerDatabase.query(
    `SELECT m.role, m.is_suspended, u.role AS directory_role, u.is_suspended AS directory_suspended
     FROM (SELECT * FROM organization_members WHERE organization_id = $1) m
     FULL JOIN (SELECT * FROM user_organizations WHERE organization_id = $1) u ON u.user_id = m.user_id`,
    [organization.organizationId],
  );
  for (const row of rows) {
    expect(row.role).toBe(row.directory_role);
    expect(row.is_suspended).toBe(row.directory_suspended);
  }
  return rows.filter((row) => row.role === "owner" && !row.is_suspended).length;
}

async function warmUp(): Promise<void> {
  const db = tenantDb(organization.organizationId);
  await Promise.all(
    Array.from({ length: rivals }, () => db.$transaction((tx) => tx.organization.count())),
  );
}

async function isOpen(invitationId: string): Promise<boolean> {
  const { rows } = await ownerDatabase.query(
    "SELECT revoked_at FROM organization_invitations WHERE id = $1",
    [invitationId],
  );
  return rows[0]?.revoked_at === null;
}

describe("a suspended member", () => {
  test("is out from the next request on, and in again once reactivated, as what they were", async () => {
    const member = await aMember(organization, "manager");
    const token = await anAccessToken(member);
    expect(codeOf(await suspendMember(owner, member))).toBe("none");
    expect((await findSession(token))?.memberships).toEqual([]);
    expect(codeOf(await reactivateMember(owner, member))).toBe("none");
    expect((await findSession(token))?.memberships).toMatchObject([{ role: "manager" }]);
    expect(await eventsOf("member.suspended")).toHaveLength(1);
    expect(await eventsOf("member.reactivated")).toHaveLength(1);
  });

  test("who is suspended or reactivated again stays as they are, and no event is written", async () => {
    const member = await aMember(organization, "viewer");
    expect(codeOf(await reactivateMember(owner, member))).toBe("none");
    await suspendMember(owner, member);
    expect(codeOf(await suspendMember(owner, member))).toBe("none");
    expect(await eventsOf("member.suspended")).toHaveLength(1);
    expect(await eventsOf("member.reactivated")).toEqual([]);
  });

  test("frees a seat, and needs one to come back", async () => {
    const small = await anOrganization({ seats: 2 });
    const member = await aMember(small, "viewer");
    await suspendMember(small.owner, member);
    const { invitationId } = await anInvitation(small.owner);
    expect(codeOf(await reactivateMember(small.owner, member))).toBe("seats_exhausted");
    await ownerDatabase.query(
      "UPDATE organization_invitations SET expires_at = now() - interval '1 minute' WHERE id = $1",
      [invitationId],
    );
    expect(codeOf(await reactivateMember(small.owner, member))).toBe("none");
  });

  test("who still has a request under way changes nobody", async () => {
    const admin = await aMember(organization, "admin");
    const viewer = await aMember(organization, "viewer");
    await suspendMember(owner, admin);
    const before = await databaseState();
    for (const act of [suspendMember, removeMember, endMemberSessions])
      expect(codeOf(await act(admin, viewer))).toBe("forbidden");
    expect(codeOf(await changeRole(admin, { userId: viewer.userId, role: "manager" }))).toBe(
      "forbidden",
    );
    expect(await databaseState()).toEqual(before);
  });
});

describe("rank", () => {
  test.each<[Role, Role, string]>([
    ["admin", "owner", "role_too_high"],
    ["admin", "admin", "role_too_high"],
    ["admin", "manager", "none"],
    ["owner", "owner", "none"],
  ])("an %s who suspends, reactivates and logs out an %s: %s", async (role, of, code) => {
    const actor = await aMember(organization, role);
    const member = await aMember(organization, of);
    for (const act of [suspendMember, reactivateMember, endMemberSessions, listMemberSessions])
      expect(codeOf(await act(actor, member))).toBe(code);
  });

  test.each<Role>(["manager", "sales_rep", "viewer"])("a %s does none of it", async (role) => {
    const actor = await aMember(organization, role);
    const member = await aMember(organization, "viewer");
    for (const act of [
      suspendMember,
      reactivateMember,
      removeMember,
      endMemberSessions,
      listMemberSessions,
    ])
      await expect(act(actor, member)).rejects.toThrow(Forbidden);
  });

  test("nobody reaches a member of another organization", async () => {
    const stranger = await aMember(await anOrganization(), "viewer");
    for (const act of [
      suspendMember,
      reactivateMember,
      removeMember,
      endMemberSessions,
      listMemberSessions,
      getMember,
    ])
      expect(codeOf(await act(owner, stranger))).toBe("not_found");
  });

  test.each<Role>(["owner", "admin"])(
    "making somebody an %s needs a fresh proof of who does it",
    async (role) => {
      const { userId } = await aMember(organization, "viewer");
      const stale = { ...owner, isFresh: false };
      expect(codeOf(await changeRole(stale, { userId, role }))).toBe("reauthentication_required");
      expect(codeOf(await changeRole(stale, { userId, role: "manager" }))).toBe("none");
      expect(codeOf(await changeRole(owner, { userId, role }))).toBe("none");
    },
  );
});

describe("the last active owner", () => {
  test("can't be suspended, and can't leave", async () => {
    const second = await aMember(organization, "owner");
    await suspendMember(owner, second);
    expect(codeOf(await suspendMember(owner, owner))).toBe("last_owner");
    expect(codeOf(await leaveOrganization(owner))).toBe("last_owner");
    expect(await activeOwners()).toBe(1);
  });

  test.each([1, 2, 3, 4, 5])(
    "remains when two owners suspend each other at the same moment (round %i)",
    async () => {
      const second = await aMember(organization, "owner");
      await warmUp();
      const results = await Promise.all([
        suspendMember(owner, second),
        suspendMember(second, owner),
      ]);
      expect(results.map(codeOf).sort()).toEqual(["forbidden", "none"]);
      expect(await activeOwners()).toBe(1);
    },
  );

  test("remains when ten owners leave at the same moment", async () => {
    const others = await Promise.all(
      Array.from({ length: rivals - 1 }, () => aMember(organization, "owner")),
    );
    await warmUp();
    const codes = (await Promise.all([owner, ...others].map(leaveOrganization))).map(codeOf);
    expect(codes.filter((code) => code === "last_owner")).toHaveLength(1);
    expect(await activeOwners()).toBe(1);
  });

  test("would go with the others, were owners counted without the lock", async () => {
    await Promise.all(Array.from({ length: rivals - 1 }, () => aMember(organization, "owner")));
    await warmUp();
    const db = tenantDb(organization.organizationId);
    const rows = await db.organizationMember.findMany({ select: { id: true } });
    await Promise.all(
      rows.map(({ id }) =>
        db.$transaction(async (tx) => {
          if ((await tx.organizationMember.count({ where: { role: "owner" } })) <= 1) return;
          await tx.organizationMember.deleteMany({ where: { id } });
        }),
      ),
    );
    expect(await db.organizationMember.count()).toBe(0);
  });
});

describe("the records of somebody who is removed", () => {
  test("are counted before, and stay under their name", async () => {
    const member = await aMember(organization, "sales_rep");
    const { id } = await aCustomer(member);
    await aQuote(id, member.userId, "accepted");
    await aQuote(id, member.userId, "draft");
    await aDocument(member);
    expect(valueFrom(await getMember(owner, member)).records).toEqual({
      customers: 1,
      quotes: 2,
      openQuotes: 1,
      documents: 1,
    });
    await removeMember(owner, member);
    expect(await ownersOf("customers")).toEqual([member.userId]);
    expect(await ownersOf("quotes")).toEqual([member.userId, member.userId]);
  });

  test("go to who takes over: customers, documents and open quotes, and finished quotes do not", async () => {
    const member = await aMember(organization, "sales_rep");
    const heir = await aMember(organization, "sales_rep");
    const { id } = await aCustomer(member);
    await aQuote(id, member.userId, "accepted");
    await aQuote(id, member.userId, "sent");
    await aDocument(member);
    const removed = await removeMember(owner, {
      userId: member.userId,
      handOverToUserId: heir.userId,
    });
    expect(valueFrom(removed).handedOver).toEqual({ customers: 1, quotes: 1, documents: 1 });
    expect(await ownersOf("customers")).toEqual([heir.userId]);
    expect(await ownersOf("documents")).toEqual([heir.userId]);
    expect(await ownersOf("quotes")).toEqual([member.userId, heir.userId]);
    expect(await eventsOf("member.removed")).toMatchObject([
      { changes: { handedOverTo: heir.userId, customers: 1, quotes: 1, documents: 1 } },
    ]);
  });

  test("go to nobody who is suspended, may not work on them, is leaving, or is of elsewhere", async () => {
    const member = await aMember(organization, "sales_rep");
    await aCustomer(member);
    const suspended = await aMember(organization, "manager");
    await suspendMember(owner, suspended);
    const viewer = await aMember(organization, "viewer");
    const stranger = await aMember(await anOrganization(), "manager");
    const before = await databaseState();
    for (const { userId: handOverToUserId } of [suspended, viewer, member, stranger])
      expect(codeOf(await removeMember(owner, { userId: member.userId, handOverToUserId }))).toBe(
        "hand_over_impossible",
      );
    expect(await databaseState()).toEqual(before);
  });

  async function aQuote(customerId: string, ownerUserId: string, status: string) {
    quotes += 1;
    await tenantDb(organization.organizationId).quote.create({
      data: { customerId, ownerUserId, status, number: quotes, currency: "EUR" },
    });
  }

  async function ownersOf(table: "customers" | "quotes" | "documents"): Promise<string[]> {
    const { rows } = await ownerDatabase.query(
      `SELECT owner_user_id FROM ${table} WHERE organization_id = $1 ORDER BY id`,
      [organization.organizationId],
    );
    return rows.map((row) => row.owner_user_id);
  }
});

let quotes = 0;

describe("open invitations go with the right to make them", () => {
  test.each<[string, (inviter: Member) => Promise<unknown>]>([
    ["removed", (inviter) => removeMember(owner, inviter)],
    ["suspended", (inviter) => suspendMember(owner, inviter)],
    ["demoted", ({ userId }) => changeRole(owner, { userId, role: "manager" })],
    ["gone of their own will", leaveOrganization],
  ])("when the inviter is %s", async (_what, lose) => {
    const inviter = await aMember(organization, "admin");
    const lost = await anInvitation(inviter, { role: "viewer" });
    const kept = await anInvitation(owner, { role: "viewer" });
    await lose(inviter);
    expect(await isOpen(lost.invitationId)).toBe(false);
    expect(await isOpen(kept.invitationId)).toBe(true);
    expect(await eventsOf("invitation.revoked")).toMatchObject([
      { target_id: lost.invitationId, changes: { email: lost.email } },
    ]);
  });

  test("and only those that the inviter could not make as what they are now", async () => {
    const inviter = await aMember(organization, "owner");
    const toOwner = await anInvitation(inviter, { role: "owner" });
    const toViewer = await anInvitation(inviter, { role: "viewer" });
    await changeRole(owner, { userId: inviter.userId, role: "admin" });
    expect(await isOpen(toOwner.invitationId)).toBe(false);
    expect(await isOpen(toViewer.invitationId)).toBe(true);
  });
});

describe("a member's sessions", () => {
  test("end by an admin's word, with an event, a line in the member's log and a mail", async () => {
    const person = await aPerson();
    const member = await aMember(organization, "viewer", person);
    const token = await anAccessToken(member);
    const admin = await aMember(organization, "admin");
    const listed = valueFrom(await listMemberSessions(admin, member)).data;
    expect(listed).toHaveLength(1);
    expect(listed[0]).not.toHaveProperty("ip");
    expect(valueFrom(await endMemberSessions(admin, member))).toEqual({ ended: 1 });
    expect(await findSession(token)).toBeNull();
    expect(await eventsOf("member.sessions_ended")).toMatchObject([
      { target_id: member.userId, changes: { sessions: 1 } },
    ]);
    expect((await listAccountEvents(person)).value.events).toMatchObject([
      { action: "auth.session.ended_by_admin", ip: null },
    ]);
    expect((await queuedJobs(member.userId)).map(({ task }) => task)).toContain(
      "mail.sessions_ended_by_admin",
    );
  });

  test("end but for the present one where it is one's own", async () => {
    const admin = await aMember(organization, "admin");
    const token = await anAccessToken(admin);
    const other = await anAccessToken(admin);
    const session = await findSession(token);
    const self = { ...admin, sessionId: session?.id ?? null };
    expect(valueFrom(await endMemberSessions(self, self))).toEqual({ ended: 1 });
    expect(await findSession(token)).not.toBeNull();
    expect(await findSession(other)).toBeNull();
  });
});

describe("the list of members", () => {
  const list = async (actor: Member, query: object = {}) =>
    valueFrom(await listMembers(actor, listMembersSchema.parse(query)));

  test("is searched by name and e-mail, and narrowed by role and standing", async () => {
    const anna = await aMember(organization, "manager");
    await ownerDatabase.query("UPDATE users SET name = 'Änna 100%_ÅSE' WHERE id = $1", [
      anna.userId,
    ]);
    await suspendMember(owner, anna);
    const ids = async (query: object) =>
      (await list(owner, query)).data.map(({ userId }) => userId);
    expect(await ids({ q: "änna 100%_" })).toEqual([anna.userId]);
    expect(await ids({ q: "100_" })).toEqual([]);
    expect(await ids({ q: "acme.EXAMPLE" })).toHaveLength(2);
    expect(await ids({ role: "manager" })).toEqual([anna.userId]);
    expect(await ids({ status: "active" })).toEqual([owner.userId]);
    expect(await ids({ status: "suspended", role: "owner" })).toEqual([]);
  });

  test("comes in pages that have each member once, in order", async () => {
    for (const role of ["viewer", "admin", "viewer", "sales_rep", "viewer"] as const)
      await aMember(organization, role);
    const whole = (await list(owner)).data.map(({ userId }) => userId);
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await list(owner, { limit: 2, ...(cursor ? { cursor } : {}) });
      paged.push(...page.data.map(({ userId }) => userId));
      cursor = page.nextCursor;
    } while (cursor);
    expect(whole).toHaveLength(6);
    expect(paged).toEqual(whole);
  });

  test("tells when others were last active to those alone who may end their sessions", async () => {
    const viewer = await aMember(organization, "viewer");
    await anAccessToken(viewer);
    await anAccessToken(owner);
    const activeFor = async (actor: Member) =>
      (await list(actor)).data.map(({ lastActiveAt }) => lastActiveAt !== null);
    expect(await activeFor(owner)).toEqual([true, true]);
    expect(await activeFor(viewer)).toEqual([false, true]);
  });
});
