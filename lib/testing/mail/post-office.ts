import { afterEach, beforeAll, beforeEach, expect, vi } from "vitest";
import type { Member } from "@/lib/access/actor";
import { inviteMember } from "@/lib/invitations/invite-member";
import { startWorker, type Worker } from "@/lib/jobs/worker/worker";
import { log } from "@/lib/log";
import { anEmail } from "../company/people";
import { ownerDatabase } from "../database/owner-database";
import { valueFrom } from "../value-from";
import { startSmtpServer, type TestSmtpServer } from "./smtp-server";

/** Graphile-worker waits e seconds before the second try and e² before the third. */
export const patience = { timeout: 15_000, interval: 50 };

/**
 * A mail server, which is open at the start of each test, and a worker, which a test starts itself. For a test file with a
 * process of its own, because the server's address is a setting.
 */
export function aPostOffice() {
  /** Read at the first mail, and then never again: every mail server of a file listens there. */
  let port = 0;
  let smtp: TestSmtpServer;
  let worker: Worker | undefined;

  const post = {
    /** Opens it again after it was closed, or with another behaviour. */
    async open(options: Parameters<typeof startSmtpServer>[0] = {}) {
      await smtp?.close();
      smtp = await startSmtpServer(options, port);
    },
    close: () => smtp.close(),
    /** Breaks off whatever it is told. */
    disconnect: () => smtp.disconnect(),
    startWorker() {
      worker = startWorker();
    },
    async stopWorker() {
      await worker?.stop();
      worker = undefined;
    },
    mailsTo: (email: string) => smtp.mails.filter((mail) => recipientOf(mail) === email),
  };

  beforeAll(async () => {
    log.level = "silent";
    smtp = await startSmtpServer();
    port = smtp.port;
    process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  });
  beforeEach(() => post.open());
  afterEach(async () => {
    await post.stopWorker();
    await post.close();
    await ownerDatabase.query("DELETE FROM graphile_worker._private_jobs");
  });
  return post;
}

/** Invites somebody new as a manager; the mail waits in the queue. */
export async function anInvitationByMail(inviter: Member) {
  const email = anEmail("sofia");
  const input = { email, role: "manager", sendEmail: true } as const;
  const { invitationId, invitationLink } = valueFrom(await inviteMember(inviter, input));
  return { email, invitationId, link: invitationLink };
}

/** How the mail of an invitation stands. */
export async function invitationRow(id: string) {
  const { rows } = await ownerDatabase.query(
    "SELECT mail_status, mailed_at FROM organization_invitations WHERE id = $1",
    [id],
  );
  return rows[0];
}

/** The address of a person. */
export async function emailOf(userId: string): Promise<string> {
  const { rows } = await ownerDatabase.query("SELECT email FROM users WHERE id = $1", [userId]);
  return rows[0].email;
}

/** How the jobs of all organizations stand. */
export async function jobsInQueue() {
  const { rows } = await ownerDatabase.query(
    "SELECT attempts, last_error FROM graphile_worker._private_jobs",
  );
  return rows;
}

/** Waits until every job is done. */
export async function queueIsEmpty(): Promise<void> {
  await vi.waitFor(async () => expect(await jobsInQueue()).toEqual([]), patience);
}

function recipientOf({ to }: TestSmtpServer["mails"][number]) {
  return Array.isArray(to) ? undefined : to?.value[0]?.address;
}
