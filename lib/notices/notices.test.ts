import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { deleteDocument } from "@/lib/documents/delete-document";
import { acceptInvitation } from "@/lib/invitations/invitee/accept-invitation";
import { changeRole } from "@/lib/members/change-role";
import { removeMember } from "@/lib/members/remove-member";
import { acceptOwnership } from "@/lib/ownership/accept-ownership";
import { declineOwnership } from "@/lib/ownership/end-offer";
import { offerOwnership } from "@/lib/ownership/offer-ownership";
import { decideApproval } from "@/lib/quotes/approval/decide-approval";
import { deleteQuote } from "@/lib/quotes/delete-quote";
import { restoreQuote } from "@/lib/quotes/restore-quote";
import { aDocument } from "@/lib/testing/company/files";
import { aWebhook } from "@/lib/testing/company/integrations";
import {
  aMember,
  anInvitation,
  anOrganization,
  anOrigin,
  aPerson,
} from "@/lib/testing/company/people";
import { discounted, submit } from "@/lib/testing/company/quote-steps";
import { aQuote } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { deleteWebhook } from "@/lib/webhooks/delete-webhook";
import { countUnread } from "./count-unread";
import { listNotices } from "./list-notices";
import { markAllRead, markRead } from "./mark-read";
import { notify } from "./notify";
import { purgeNotices } from "./purge-notices";
import { listNoticesSchema } from "./schema";
import { tellOfEndingTrial } from "./tell-of-ending-trial";

const firstPage = listNoticesSchema.parse({});
const dayMs = 24 * 60 * 60_000;

async function toldOf(organizationId: string, kind: string): Promise<string[]> {
  const { rows } = await ownerDatabase.query(
    "SELECT recipient_user_id AS id FROM notifications WHERE organization_id = $1 AND kind = $2",
    [organizationId, kind],
  );
  return rows.map(({ id }) => id).sort();
}

async function mailJobs(organizationId: string): Promise<number> {
  const { rows } = await ownerDatabase.query(
    "SELECT count(*)::int AS jobs FROM graphile_worker._private_jobs AS job JOIN graphile_worker._private_tasks AS task ON task.id = job.task_id WHERE task.identifier = 'mail.notice' AND job.payload->>'organizationId' = $1",
    [organizationId],
  );
  return rows[0].jobs;
}

describe("who is told", () => {
  test("of somebody who joined: owners, admins and the inviter, and not the others or whoever joined", async () => {
    const organization = await anOrganization();
    const { owner, organizationId } = organization;
    const admin = await aMember(organization, "admin");
    await aMember(organization, "viewer");
    const person = await aPerson();
    const { token } = await anInvitation(admin, { email: person.email });
    valueFrom(await acceptInvitation({ person, origin: anOrigin() }, { token }));
    expect(await toldOf(organizationId, "member.joined")).toEqual(
      [owner.userId, admin.userId].sort(),
    );
  });

  test("of a new role: the member alone, with a mail", async () => {
    const organization = await anOrganization();
    const { userId } = await aMember(organization, "viewer");
    valueFrom(await changeRole(organization.owner, { userId, role: "manager" }));
    expect(await toldOf(organization.organizationId, "member.role_changed")).toEqual([userId]);
    expect(await mailJobs(organization.organizationId)).toBe(1);
  });

  test("of a removal: whoever was removed, by mail", async () => {
    const organization = await anOrganization();
    const { userId } = await aMember(organization, "viewer");
    valueFrom(await removeMember(organization.owner, { userId }));
    expect(await toldOf(organization.organizationId, "member.removed")).toEqual([userId]);
    expect(await mailJobs(organization.organizationId)).toBe(1);
  });

  test("of an ownership that is taken or declined: whoever offered it", async () => {
    const organization = await anOrganization();
    const { owner, organizationId } = organization;
    const taker = await aMember(organization, "manager");
    const offer = async () => valueFrom(await offerOwnership(owner, { toUserId: taker.userId }));
    await offer();
    valueFrom(await declineOwnership(taker));
    expect(await toldOf(organizationId, "ownership.declined")).toEqual([owner.userId]);
    await offer();
    valueFrom(await acceptOwnership(taker));
    expect(await toldOf(organizationId, "ownership.accepted")).toEqual([owner.userId]);
  });

  test("of seats that run out: owners and admins, once, although invitations come at the same time", async () => {
    const organization = await anOrganization();
    const admin = await aMember(organization, "admin");
    await ownerDatabase.query("UPDATE organizations SET seats = 5 WHERE id = $1", [
      organization.organizationId,
    ]);
    await Promise.all([1, 2, 3].map(() => anInvitation(organization.owner)));
    expect(await toldOf(organization.organizationId, "seats.nearly_full")).toEqual(
      [organization.owner.userId, admin.userId].sort(),
    );
  });

  test.each(Array.from({ length: 12 }, (_, index) => index + 3))(
    "of seats that run out: once, where there are %i",
    async (seats) => {
      const { organizationId, owner } = await anOrganization({ seats });
      for (let taken = 1; taken < seats; taken += 1) {
        await anInvitation(owner);
        const isNearlyFull = taken + 1 >= Math.min(Math.ceil(seats * 0.9), seats - 1);
        expect(await toldOf(organizationId, "seats.nearly_full")).toEqual(
          isNearlyFull ? [owner.userId] : [],
        );
      }
    },
  );

  test("of a trial's end: the owners, from three days before it on, and once however often the clock asks", async () => {
    const organization = await anOrganization();
    const { organizationId, owner } = organization;
    await aMember(organization, "admin");
    const end = new Date("2031-05-20T23:30:00Z");
    await ownerDatabase.query(
      "UPDATE organizations SET status = 'trial', trial_ends_at = $2 WHERE id = $1",
      [organizationId, end],
    );
    const daysBefore = (days: number) => new Date(end.getTime() - days * dayMs);
    await tellOfEndingTrial(owner.organizationId, daysBefore(3.01));
    expect(await toldOf(organizationId, "trial.ending")).toEqual([]);
    await tellOfEndingTrial(owner.organizationId, end);
    expect(await toldOf(organizationId, "trial.ending")).toEqual([]);
    await Promise.all([3, 2, 1].map((d) => tellOfEndingTrial(owner.organizationId, daysBefore(d))));
    expect(await toldOf(organizationId, "trial.ending")).toEqual([owner.userId]);
  });
});

describe("a notice", () => {
  async function aNotice() {
    const organization = await anOrganization();
    const member = await aMember(organization, "viewer");
    valueFrom(await changeRole(organization.owner, { userId: member.userId, role: "manager" }));
    const [notice] = valueFrom(await listNotices(member, firstPage)).data;
    return { ...organization, member, noticeId: notice?.id ?? randomUUID() };
  }

  test("is listed for its reader, and read once they say so", async () => {
    const { member, noticeId } = await aNotice();
    expect(await countUnread(member)).toBe(1);
    valueFrom(await markRead(member, { noticeId }));
    expect(await countUnread(member)).toBe(0);
    expect(valueFrom(await markAllRead(member)).count).toBe(0);
  });

  test("of a colleague, and of another company, is not found", async () => {
    const { member, owner, noticeId } = await aNotice();
    const { owner: stranger } = await anOrganization();
    for (const other of [owner, stranger]) {
      expect(valueFrom(await listNotices(other, firstPage)).data).toEqual([]);
      expect(codeOf(await markRead(other, { noticeId }))).toBe("not_found");
      await markAllRead(other);
    }
    expect(await countUnread(member)).toBe(1);
  });

  test("of a quote says that it was deleted, and that somebody can't read it any more", async () => {
    const organization = await anOrganization();
    const manager = await aMember(organization, "manager");
    const rep = await aMember(organization, "sales_rep");
    const { id: quoteId } = await aQuote(rep, discounted(9_000));
    valueFrom(await submit(rep, quoteId));
    valueFrom(await decideApproval(manager, { quoteId, isApproved: false, comment: "" }));
    const subjects = async () =>
      Promise.all(
        [{ ...rep, hasOwnRecordsOnly: true }, manager].map(
          async (reader) => valueFrom(await listNotices(reader, firstPage)).data[0]?.subject,
        ),
      );
    expect(await subjects()).toEqual(["there", "there"]);
    valueFrom(await deleteQuote(manager, { quoteId }));
    expect(await subjects()).toEqual(["deleted", "deleted"]);
    valueFrom(await restoreQuote(manager, { quoteId }));
    await ownerDatabase.query("UPDATE quotes SET owner_user_id = $2 WHERE id = $1", [
      quoteId,
      manager.userId,
    ]);
    expect(await subjects()).toEqual(["gone", "there"]);
  });

  test("of a document or a webhook says that it was deleted, or that it is gone", async () => {
    const { owner } = await anOrganization();
    const { id: documentId } = await aDocument(owner);
    const { id: webhookId } = await aWebhook(owner);
    const db = authorize(system(owner.organizationId), "notification.create");
    const told = { recipientUserId: owner.userId, byUserId: null };
    await db.$transaction(async (tx) => {
      const data = { documentId, name: "terms.txt", finding: "Eicar" };
      await notify(tx, { ...told, kind: "document.infected", data });
      const hook = { webhookId, url: "https://shop.example/hook" };
      await notify(tx, { ...told, kind: "webhook.disabled", data: hook });
    });
    const subjects = async () => {
      const { data } = valueFrom(await listNotices(owner, firstPage));
      return Object.fromEntries(data.map(({ kind, subject }) => [kind, subject]));
    };
    expect(await subjects()).toEqual({ "document.infected": "there", "webhook.disabled": "there" });
    valueFrom(await deleteDocument(owner, { documentId }));
    valueFrom(await deleteWebhook(owner, { webhookId }));
    expect(await subjects()).toEqual({
      "document.infected": "deleted",
      "webhook.disabled": "gone",
    });
  });

  test("is kept for 90 days", async () => {
    const { member } = await aNotice();
    const inDays = (days: number) => new Date(Date.now() + days * dayMs);
    await purgeNotices(member.organizationId, inDays(89));
    expect(await countUnread(member)).toBe(1);
    await purgeNotices(member.organizationId, inDays(91));
    expect(await countUnread(member)).toBe(0);
  });
});
