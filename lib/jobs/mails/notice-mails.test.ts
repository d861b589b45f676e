import { beforeEach, describe, expect, test } from "vitest";
import { acceptInvitation } from "@/lib/invitations/invitee/accept-invitation";
import { changeRole } from "@/lib/members/change-role";
import { removeMember } from "@/lib/members/remove-member";
import {
  aMember,
  anInvitation,
  anOrganization,
  anOrigin,
  aPerson,
  type Organization,
} from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { aPostOffice, emailOf, queueIsEmpty } from "@/lib/testing/mail/post-office";
import { queuedJobs } from "@/lib/testing/traces/queued-jobs";
import { valueFrom } from "@/lib/testing/value-from";

const post = aPostOffice();
let organization: Organization;

beforeEach(async () => {
  organization = await anOrganization();
});

describe("a notice", () => {
  test("of a new role is mailed to the member, once, in one line of subject", async () => {
    const member = await aMember(organization, "viewer");
    const email = await emailOf(member.userId);
    await ownerDatabase.query(
      "UPDATE organization_directory SET name = E'Nord\\r\\nBcc: x@y.example' WHERE organization_id = $1",
      [organization.organizationId],
    );
    valueFrom(await changeRole(organization.owner, { userId: member.userId, role: "manager" }));
    await mailAll();
    expect(post.mailsTo(email)).toHaveLength(1);
    expect(post.mailsTo(email)[0]?.subject).toBe(
      "Your role in Nord Bcc: x@y.example is now Manager",
    );
    expect(post.mailsTo(email)[0]?.text).toContain(`/o/${organization.slug}/team`);
    expect(post.mailsTo(email)[0]?.bcc).toBeUndefined();
  });

  test("of a removal reaches whoever is out, and one that only members may read does not", async () => {
    const member = await aMember(organization, "viewer");
    const email = await emailOf(member.userId);
    valueFrom(await changeRole(organization.owner, { userId: member.userId, role: "manager" }));
    valueFrom(await removeMember(organization.owner, { userId: member.userId }));
    await mailAll();
    expect(post.mailsTo(email).map(({ subject }) => subject)).toEqual([
      expect.stringContaining("no longer a member"),
    ]);
  });

  test("of people who join together is mailed once, and tells of all of them", async () => {
    const { owner, slug } = organization;
    const colleague = await aMember(organization, "viewer");
    for (let joined = 0; joined < 3; joined += 1) await somebodyJoins();
    const waiting = (await queuedJobs(owner.userId)).filter(({ task }) => task === "mail.notices");
    expect(waiting.map(({ payload }) => payload.recipientUserId)).toEqual([owner.userId]);
    await mailAll();
    const email = await emailOf(owner.userId);
    expect(post.mailsTo(email).map(({ subject }) => subject)).toEqual([
      `3 people joined Acme ${slug}`,
    ]);
    expect(post.mailsTo(email)[0]?.text?.match(/accepted the invitation/g)).toHaveLength(3);
    expect(post.mailsTo(await emailOf(colleague.userId))).toEqual([]);
  });

  test("of somebody who joins later tells of them alone", async () => {
    await somebodyJoins();
    await mailAll();
    await somebodyJoins();
    await mailAll();
    const mails = post.mailsTo(await emailOf(organization.owner.userId));
    expect(mails).toHaveLength(2);
    for (const { subject, text } of mails) {
      expect(subject).toMatch(/^Kim Berg joined Acme/);
      expect(text?.match(/accepted the invitation/g)).toHaveLength(1);
    }
  });

  test("does not start while somebody is about to join those it tells of", async () => {
    await somebodyJoins();
    const waiting = await ownerDatabase.query(
      "SELECT key, payload::text, run_at, revision FROM graphile_worker._private_jobs WHERE key LIKE 'mail.notices %'",
    );
    const [{ key, payload }] = waiting.rows;
    const free = "SELECT FROM graphile_worker._private_jobs WHERE key = $1 FOR UPDATE SKIP LOCKED";
    const joining = await ownerDatabase.connect();
    try {
      await joining.query("BEGIN");
      await joining.query("SELECT gather_job('mail.notices', $1, $2, 12, 60)", [payload, key]);
      expect((await ownerDatabase.query(free, [key])).rowCount).toBe(0);
      await joining.query("COMMIT");
    } finally {
      joining.release();
    }
    expect((await ownerDatabase.query(free, [key])).rowCount).toBe(1);
    const unchanged = await ownerDatabase.query(
      "SELECT key, payload::text, run_at, revision FROM graphile_worker._private_jobs WHERE key = $1",
      [key],
    );
    expect(unchanged.rows).toEqual(waiting.rows);
  });

  test("of people who join at the same moment loses nobody", async () => {
    await Promise.all([1, 2, 3, 4].map(somebodyJoins));
    await mailAll();
    const mails = post.mailsTo(await emailOf(organization.owner.userId));
    expect(mails.map(({ text }) => text?.match(/accepted the invitation/g)?.length)).toEqual([4]);
  });
});

async function somebodyJoins(): Promise<void> {
  const person = await aPerson();
  const { token } = await anInvitation(organization.owner, { email: person.email });
  valueFrom(await acceptInvitation({ person, origin: anOrigin() }, { token }));
}

/** Lets a worker do everything that waits, as if the time for gathering were over. */
async function mailAll(): Promise<void> {
  await ownerDatabase.query("UPDATE graphile_worker._private_jobs SET run_at = now()");
  post.startWorker();
  await queueIsEmpty();
  await post.stopWorker();
}
