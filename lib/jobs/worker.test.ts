import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Member, system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { closeConnections } from "@/lib/db/connections";
import { enqueueJobs } from "@/lib/db/enqueue-jobs";
import { inviteMember } from "@/lib/invitations/invite-member";
import { resendInvitation } from "@/lib/invitations/resend-invitation";
import { revokeInvitation } from "@/lib/invitations/revoke-invitation";
import { log } from "@/lib/log";
import { startSmtpServer, type TestSmtpServer } from "@/lib/mail/test-smtp-server";
import { changeRole } from "@/lib/members/change-role";
import { removeMember } from "@/lib/members/remove-member";
import { aMember, anEmail, anOrganization, anOrigin, valueFrom } from "@/lib/testing/factories";
import { loggedLines } from "@/lib/testing/logged-lines";
import { ownerDatabase } from "@/lib/testing/owner-database";
import { verifyEmail } from "@/lib/users/verify-email";
import { enqueue } from "./enqueue";
import { runningJobLock } from "./one-at-a-time";
import { startWorker, type Worker } from "./worker";

/** Read at the first mail, and then never again: every mail server of this file listens there. */
let port = 0;
let smtp: TestSmtpServer;
let worker: Worker | undefined;

/** Graphile-worker waits e seconds before the second try and e² before the third. */
const patience = { timeout: 15_000, interval: 50 };

beforeAll(async () => {
  log.level = "silent";
  const server = await startSmtpServer();
  port = server.port;
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  await server.close();
});

beforeEach(async () => {
  smtp = await startSmtpServer({}, port);
});

afterEach(async () => {
  await worker?.stop();
  worker = undefined;
  await smtp.close();
  await ownerDatabase.query("DELETE FROM graphile_worker._private_jobs");
});

afterAll(closeConnections);

describe("an invitation", () => {
  test("is mailed with who invites, as what and the link, and says that it was", async () => {
    const owner = await anOwner();
    const { email, invitationId, link } = await anInvitation(owner);
    worker = startWorker();
    await vi.waitFor(
      async () => expect((await invitationRow(invitationId)).mail_status).toBe("sent"),
      patience,
    );
    expect((await invitationRow(invitationId)).mailed_at).toBeInstanceOf(Date);
    expect(mailsTo(email)).toHaveLength(1);
    expect(mailsTo(email)[0]?.subject).toMatch(/^Kim Berg invites you to Acme acme-/);
    expect(mailsTo(email)[0]?.text).toContain("as Manager");
    expect(mailsTo(email)[0]?.text).toContain(link);
    await queueIsEmpty();
  });

  test("is mailed by a job whose line in the log names the organization", async () => {
    const lines = loggedLines();
    const owner = await anOwner();
    const { invitationId } = await anInvitation(owner);
    worker = startWorker();
    const { organizationId } = owner;
    const line = { job: "mail.invitation", organizationId, attempt: 1, msg: "Job done." };
    await vi.waitFor(() => expect(lines).toContainEqual(expect.objectContaining(line)), patience);
    expect((await invitationRow(invitationId)).mail_status).toBe("sent");
    await queueIsEmpty();
  });

  test("whose change is rolled back is never mailed", async () => {
    const owner = await anOwner();
    const { invitationId } = await anInvitation(owner);
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
    const { email, invitationId } = await anInvitation(owner);
    await authorize(system(owner.organizationId), "mail.send").$transaction(async (tx) => {
      for (let i = 0; i < 7; i += 1)
        await enqueue(tx, "mail.invitation", {
          organizationId: owner.organizationId,
          invitationId,
        });
    });
    worker = startWorker();
    await queueIsEmpty();
    expect(mailsTo(email)).toHaveLength(1);
  });

  test("that is sent again before its mail left is mailed with the newest link only", async () => {
    const owner = await anOwner();
    const { email, invitationId, link } = await anInvitation(owner);
    const again = await resendInvitation(owner, { invitationId });
    worker = startWorker();
    await queueIsEmpty();
    expect(mailsTo(email)).toHaveLength(1);
    expect(mailsTo(email)[0]?.text).not.toContain(link);
    expect(mailsTo(email)[0]?.text).toContain(again.ok && again.value.invitationLink);
  });

  test("that was sent is mailed again when somebody sends it again", async () => {
    const owner = await anOwner();
    const { email, invitationId } = await anInvitation(owner);
    worker = startWorker();
    await queueIsEmpty();
    await resendInvitation(owner, { invitationId });
    await vi.waitFor(() => expect(mailsTo(email)).toHaveLength(2), patience);
  });

  test("that was revoked before its mail left is not mailed", async () => {
    const owner = await anOwner();
    const { email, invitationId } = await anInvitation(owner);
    await revokeInvitation(owner, { invitationId });
    worker = startWorker();
    await queueIsEmpty();
    expect(mailsTo(email)).toEqual([]);
  });

  test("of one organization is nothing to a job that names another", async () => {
    const { email, invitationId } = await anInvitation(await anOwner());
    await ownerDatabase.query("DELETE FROM graphile_worker._private_jobs");
    const other = await anOwner();
    await authorize(system(other.organizationId), "mail.send").$transaction((tx) =>
      enqueue(tx, "mail.invitation", { organizationId: other.organizationId, invitationId }),
    );
    worker = startWorker();
    await queueIsEmpty();
    expect(mailsTo(email)).toEqual([]);
  });

  test("leaves neither its token nor its address in the queue", async () => {
    const { email, link } = await anInvitation(await anOwner());
    const { rows } = await ownerDatabase.query(
      "SELECT jobs::text AS line FROM graphile_worker._private_jobs AS jobs",
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].line).not.toContain(email);
    const [, secret = link] = new URL(link).searchParams.get("token")?.split(".") ?? [];
    expect(rows[0].line).not.toContain(secret);
  });
});

describe("a mail server", () => {
  test("that is down delays the mail until it is back", async () => {
    await smtp.close();
    const { email, invitationId } = await anInvitation(await anOwner());
    worker = startWorker();
    await vi.waitFor(async () => expect((await queuedJobs())[0]?.attempts).toBe(1), patience);
    await vi.waitFor(
      async () => expect((await queuedJobs())[0]?.last_error).toContain("ECONNREFUSED"),
      patience,
    );
    expect((await invitationRow(invitationId)).mail_status).toBe("queued");
    smtp = await startSmtpServer({}, port);
    await vi.waitFor(
      async () => expect((await invitationRow(invitationId)).mail_status).toBe("sent"),
      patience,
    );
    expect(mailsTo(email)).toHaveLength(1);
  });

  test("that refuses, and then breaks off after it has the mail, gets it again under the same Message-ID", async () => {
    await smtp.close();
    const messageIds: (string | undefined)[] = [];
    let refusals = 1;
    let breaks = 1;
    smtp = await startSmtpServer(
      {
        onRcptTo: (_address, _session, callback) =>
          refusals-- > 0 ? callback(new Error("Try later")) : callback(),
        onData(stream, _session, callback) {
          let message = "";
          stream.on("data", (chunk) => {
            message += chunk;
          });
          stream.on("end", () => {
            messageIds.push(/^Message-ID: .*$/m.exec(message)?.[0]);
            if (breaks-- > 0) smtp.disconnect();
            else callback();
          });
        },
      },
      port,
    );
    const { invitationId } = await anInvitation(await anOwner());
    worker = startWorker();
    await nextTry("Try later");
    await nextTry("closed");
    await vi.waitFor(
      async () => expect((await invitationRow(invitationId)).mail_status).toBe("sent"),
      patience,
    );
    expect(messageIds).toHaveLength(2);
    expect(messageIds[0]).toBe(messageIds[1]);
  });

  test("that fails to the last try leaves an invitation that says so", async () => {
    await smtp.close();
    const owner = await anOwner();
    const { invitationId } = await anInvitation(owner);
    await ownerDatabase.query("UPDATE graphile_worker._private_jobs SET max_attempts = 1");
    worker = startWorker();
    await vi.waitFor(
      async () => expect((await invitationRow(invitationId)).mail_status).toBe("failed"),
      patience,
    );
    smtp = await startSmtpServer({}, port);
    await ownerDatabase.query("DELETE FROM graphile_worker._private_jobs");
    await resendInvitation(owner, { invitationId });
    await vi.waitFor(
      async () => expect((await invitationRow(invitationId)).mail_status).toBe("sent"),
      patience,
    );
  });
});

describe("a notice", () => {
  test("of a new role is mailed to the member, once, in one line of subject", async () => {
    const organization = await anOrganization();
    const member = await aMember(organization, "viewer");
    const email = await emailOf(member.userId);
    await ownerDatabase.query(
      "UPDATE organization_directory SET name = E'Nord\\r\\nBcc: x@y.example' WHERE organization_id = $1",
      [organization.organizationId],
    );
    valueFrom(await changeRole(organization.owner, { userId: member.userId, role: "manager" }));
    worker = startWorker();
    await queueIsEmpty();
    expect(mailsTo(email)).toHaveLength(1);
    expect(mailsTo(email)[0]?.subject).toBe("Your role in Nord Bcc: x@y.example is now Manager");
    expect(mailsTo(email)[0]?.text).toContain(`/o/${organization.slug}/team`);
    expect(mailsTo(email)[0]?.bcc).toBeUndefined();
  });

  test("of a removal reaches whoever is out, and one that only members may read does not", async () => {
    const organization = await anOrganization();
    const member = await aMember(organization, "viewer");
    const email = await emailOf(member.userId);
    valueFrom(await changeRole(organization.owner, { userId: member.userId, role: "manager" }));
    valueFrom(await removeMember(organization.owner, { userId: member.userId }));
    worker = startWorker();
    await queueIsEmpty();
    expect(mailsTo(email).map(({ subject }) => subject)).toEqual([
      expect.stringContaining("no longer a member"),
    ]);
  });
});

describe("a new owner", () => {
  test("is welcomed with a link that proves the address", async () => {
    const { organizationId, slug, owner } = await anOrganization();
    const email = await emailOf(owner.userId);
    await authorize(system(organizationId), "mail.send").$transaction((tx) =>
      enqueue(tx, "mail.welcome", { userId: owner.userId, organizationId }),
    );
    worker = startWorker();
    await vi.waitFor(() => expect(mailsTo(email)).toHaveLength(1), patience);
    const text = mailsTo(email)[0]?.text ?? "";
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
    worker = startWorker();
    await vi.waitFor(() => expect(mailsTo(email)).toHaveLength(1), patience);
    const token = tokenIn(mailsTo(email)[0]?.text ?? "");
    expect((await verifyEmail(anOrigin(), { token })).ok).toBe(true);
    await ask();
    await queueIsEmpty();
    expect(mailsTo(email)).toHaveLength(1);
  });
});

describe("the worker", () => {
  test("goes on after PostgreSQL cut all of its connections", async () => {
    worker = startWorker();
    const first = await anInvitation(await anOwner());
    await vi.waitFor(() => expect(mailsTo(first.email)).toHaveLength(1), patience);
    await ownerDatabase.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'mercura-worker' AND datname = current_database()",
    );
    const second = await anInvitation(await anOwner());
    await vi.waitFor(() => expect(mailsTo(second.email)).toHaveLength(1), patience);
  });

  test("starts although its database is away, and works once it is there", async () => {
    const { email } = await anInvitation(await anOwner());
    await ownerDatabase.query("REVOKE USAGE ON SCHEMA graphile_worker FROM app_worker");
    const warn = vi.spyOn(log, "warn");
    worker = startWorker();
    await vi.waitFor(() => expect(warn).toHaveBeenCalled(), patience);
    expect(mailsTo(email)).toEqual([]);
    await ownerDatabase.query("GRANT USAGE ON SCHEMA graphile_worker TO app_worker");
    await vi.waitFor(() => expect(mailsTo(email)).toHaveLength(1), patience);
  });

  test("finishes the mail under way when it is told to stop", async () => {
    await smtp.close();
    let hasBegun = false;
    smtp = await startSmtpServer(
      {
        onMailFrom(_address, _session, callback) {
          hasBegun = true;
          setTimeout(callback, 500);
        },
      },
      port,
    );
    const { email, invitationId } = await anInvitation(await anOwner());
    worker = startWorker();
    await vi.waitFor(() => expect(hasBegun).toBe(true), patience);
    await worker.stop();
    worker = undefined;
    expect(mailsTo(email)).toHaveLength(1);
    expect((await invitationRow(invitationId)).mail_status).toBe("sent");
    expect(await queuedJobs()).toEqual([]);
  });

  test("takes over what a dead worker had begun, and leaves alone what a live one has", async () => {
    const dead = await anInvitation(await anOwner());
    const live = await anInvitation(await anOwner());
    const begin =
      "UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 minute', locked_by = $1, attempts = 1 WHERE payload->>'invitationId' = $2 RETURNING id";
    await ownerDatabase.query(begin, ["pool-of-the-dead", dead.invitationId]);
    const { rows } = await ownerDatabase.query(begin, ["pool-of-the-living", live.invitationId]);
    const alive = await ownerDatabase.connect();
    await alive.query("SELECT pg_advisory_lock($1, $2)", [runningJobLock, Number(rows[0].id)]);
    worker = startWorker();
    await vi.waitFor(() => expect(mailsTo(dead.email)).toHaveLength(1), patience);
    expect(mailsTo(live.email)).toEqual([]);
    alive.release(true);
  });

  test("refuses a payload that is not the job's, and keeps it where an operator sees it", async () => {
    const { organizationId } = await anOwner();
    await authorize(system(organizationId), "mail.send").$transaction((tx) =>
      enqueueJobs(tx, [
        { task: "mail.invitation", payload: { organizationId }, key: null, maxAttempts: 1 },
      ]),
    );
    worker = startWorker();
    await vi.waitFor(
      async () => expect((await queuedJobs())[0]?.last_error).toContain("invitationId"),
      patience,
    );
  });
});

async function anOwner() {
  const { owner } = await anOrganization();
  return owner;
}

/** Invites somebody new as a manager; the mail waits in the queue. */
async function anInvitation(inviter: Member) {
  const email = anEmail("sofia");
  const input = { email, role: "manager", sendEmail: true } as const;
  const { invitationId, invitationLink } = valueFrom(await inviteMember(inviter, input));
  return { email, invitationId, link: invitationLink };
}

async function emailOf(userId: string): Promise<string> {
  const { rows } = await ownerDatabase.query("SELECT email FROM users WHERE id = $1", [userId]);
  return rows[0].email;
}

function mailsTo(email: string) {
  return smtp.mails.filter((mail) => recipientOf(mail) === email);
}

function recipientOf({ to }: TestSmtpServer["mails"][number]) {
  return Array.isArray(to) ? undefined : to?.value[0]?.address;
}

function tokenIn(text: string): string {
  return /token=([\w.-]+)/.exec(text)?.[1] ?? "";
}

async function invitationRow(id: string) {
  const { rows } = await ownerDatabase.query(
    "SELECT mail_status, mailed_at FROM organization_invitations WHERE id = $1",
    [id],
  );
  return rows[0];
}

async function queuedJobs() {
  const { rows } = await ownerDatabase.query(
    "SELECT attempts, last_error FROM graphile_worker._private_jobs",
  );
  return rows;
}

/** Waits for the job's failure, and spares the test the wait for its next try. */
async function nextTry(failure: string) {
  await vi.waitFor(
    async () => expect((await queuedJobs())[0]?.last_error).toContain(failure),
    patience,
  );
  await ownerDatabase.query("UPDATE graphile_worker._private_jobs SET run_at = now()");
}

async function queueIsEmpty() {
  await vi.waitFor(async () => expect(await queuedJobs()).toEqual([]), patience);
}
