import { describe, expect, test, vi } from "vitest";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { resendInvitation } from "@/lib/invitations/resend-invitation";
import { revokeInvitation } from "@/lib/invitations/revoke-invitation";
import { anOrganization, anOrigin, anOwner } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import {
  anInvitationByMail,
  aPostOffice,
  emailOf,
  invitationRow,
  patience,
  queueIsEmpty,
} from "@/lib/testing/mail/post-office";
import { loggedLines } from "@/lib/testing/traces/logged-lines";
import { verifyEmail } from "@/lib/users/verify-email";
import { enqueue } from "../enqueue";

const post = aPostOffice();

describe("an invitation", () => {
  test("is mailed with who invites, as what and the link, and says that it was", async () => {
    const owner = await anOwner();
    const { email, invitationId, link } = await anInvitationByMail(owner);
    post.startWorker();
    await vi.waitFor(
      async () => expect((await invitationRow(invitationId)).mail_status).toBe("sent"),
      patience,
    );
    expect((await invitationRow(invitationId)).mailed_at).toBeInstanceOf(Date);
    expect(post.mailsTo(email)).toHaveLength(1);
    expect(post.mailsTo(email)[0]?.subject).toMatch(/^Kim Berg invites you to Acme acme-/);
    expect(post.mailsTo(email)[0]?.text).toContain("as Manager");
    expect(post.mailsTo(email)[0]?.text).toContain(link);
    await queueIsEmpty();
  });

  test("is mailed by a job whose line in the log names the organization", async () => {
    const lines = loggedLines();
    const owner = await anOwner();
    const { invitationId } = await anInvitationByMail(owner);
    post.startWorker();
    const { organizationId } = owner;
    const line = { job: "mail.invitation", organizationId, attempt: 1, msg: "Job done." };
    await vi.waitFor(() => expect(lines).toContainEqual(expect.objectContaining(line)), patience);
    expect((await invitationRow(invitationId)).mail_status).toBe("sent");
    await queueIsEmpty();
  });

  test("whose change is rolled back is never mailed", async () => {
    const owner = await anOwner();
    const { invitationId } = await anInvitationByMail(owner);
    await ownerDatabase.query("DELETE FROM graphile_worker._private_jobs");
    const failing = authorize(system(owner.organizationId), "mail.send").$transaction(
      async (tx) => {
        await enqueue(tx, "mail.invitation", {
          organizationId: owner.organizationId,
          invitationId,
        });
        throw new Error("the change failed");
      },
    );
    await expect(failing).rejects.toThrow("the change failed");
    const { rows } = await ownerDatabase.query("SELECT * FROM graphile_worker._private_jobs");
    expect(rows).toEqual([]);
  });

  test("queued many times at once is mailed once", async () => {
    const owner = await anOwner();
    const { email, invitationId } = await anInvitationByMail(owner);
    await authorize(system(owner.organizationId), "mail.send").$transaction(async (tx) => {
      for (let i = 0; i < 7; i += 1)
        await enqueue(tx, "mail.invitation", {
          organizationId: owner.organizationId,
          invitationId,
        });
    });
    post.startWorker();
    await queueIsEmpty();
    expect(post.mailsTo(email)).toHaveLength(1);
  });

  test("that is sent again before its mail left is mailed with the newest link only", async () => {
    const owner = await anOwner();
    const { email, invitationId, link } = await anInvitationByMail(owner);
    const again = await resendInvitation(owner, { invitationId });
    post.startWorker();
    await queueIsEmpty();
    expect(post.mailsTo(email)).toHaveLength(1);
    expect(post.mailsTo(email)[0]?.text).not.toContain(link);
    expect(post.mailsTo(email)[0]?.text).toContain(again.ok && again.value.invitationLink);
  });

  test("that was sent is mailed again when somebody sends it again", async () => {
    const owner = await anOwner();
    const { email, invitationId } = await anInvitationByMail(owner);
    post.startWorker();
    await queueIsEmpty();
    await resendInvitation(owner, { invitationId });
    await vi.waitFor(() => expect(post.mailsTo(email)).toHaveLength(2), patience);
  });

  test("that was revoked before its mail left is not mailed", async () => {
    const owner = await anOwner();
    const { email, invitationId } = await anInvitationByMail(owner);
    await revokeInvitation(owner, { invitationId });
    post.startWorker();
    await queueIsEmpty();
    expect(post.mailsTo(email)).toEqual([]);
  });

  test("of one organization is nothing to a job that names another", async () => {
    const { email, invitationId } = await anInvitationByMail(await anOwner());
    await ownerDatabase.query("DELETE FROM graphile_worker._private_jobs");
    const other = await anOwner();
    await authorize(system(other.organizationId), "mail.send").$transaction((tx) =>
      enqueue(tx, "mail.invitation", { organizationId: other.organizationId, invitationId }),
    );
    post.startWorker();
    await queueIsEmpty();
    expect(post.mailsTo(email)).toEqual([]);
  });

  test("leaves neither its token nor its address in the queue", async () => {
    const { email, link } = await anInvitationByMail(await anOwner());
    const { rows } = await ownerDatabase.query(
      "SELECT jobs::text AS line FROM graphile_worker._private_jobs AS jobs",
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].line).not.toContain(email);
    const [, secret = link] = new URL(link).searchParams.get("token")?.split(".") ?? [];
    expect(rows[0].line).not.toContain(secret);
  });
});

describe("a new owner", () => {
  test("is welcomed with a link that proves the address", async () => {
    const { organizationId, slug, owner } = await anOrganization();
    const email = await emailOf(owner.userId);
    await authorize(system(organizationId), "mail.send").$transaction((tx) =>
      enqueue(tx, "mail.welcome", { userId: owner.userId, organizationId }),
    );
    post.startWorker();
    await vi.waitFor(() => expect(post.mailsTo(email)).toHaveLength(1), patience);
    const text = post.mailsTo(email)[0]?.text ?? "";
    expect(text).toContain(`/o/${slug}/team`);
    expect((await verifyEmail(anOrigin(), { token: tokenIn(text) })).ok).toBe(true);
  });

  test("who asks for the link again gets one that works, and none once the address is proven", async () => {
    const { organizationId, userId } = await anOwner();
    const email = await emailOf(userId);
    const ask = () =>
      authorize(system(organizationId), "mail.send").$transaction((tx) =>
        enqueue(tx, "mail.verify_email", { userId }),
      );
    await ask();
    post.startWorker();
    await vi.waitFor(() => expect(post.mailsTo(email)).toHaveLength(1), patience);
    const token = tokenIn(post.mailsTo(email)[0]?.text ?? "");
    expect((await verifyEmail(anOrigin(), { token })).ok).toBe(true);
    await ask();
    await queueIsEmpty();
    expect(post.mailsTo(email)).toHaveLength(1);
  });
});

function tokenIn(text: string): string {
  return /token=([\w.-]+)/.exec(text)?.[1] ?? "";
}
