import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { createServer as createSocketServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { enqueueJobs } from "@/lib/db/outbox/enqueue-jobs";
import { previewImport } from "@/lib/imports/preview-import";
import { startImport } from "@/lib/imports/start-import";
import { resendInvitation } from "@/lib/invitations/resend-invitation";
import { log } from "@/lib/log";
import { aDocument } from "@/lib/testing/company/files";
import { send } from "@/lib/testing/company/import-steps";
import { aWebhook } from "@/lib/testing/company/integrations";
import { anOrganization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import {
  anInvitationByMail,
  aPostOffice,
  invitationRow,
  jobsInQueue,
  patience,
  queueIsEmpty,
} from "@/lib/testing/mail/post-office";
import { setWorkerEnvironment } from "@/lib/testing/setup/worker-environment";
import { valueFrom } from "@/lib/testing/value-from";
import { runningJobLock } from "../task/one-at-a-time";

// The receiver of these tests is on this machine.
process.env.WEBHOOK_PRIVATE_ADDRESSES = "allow";

const dir = mkdtempSync(path.join(tmpdir(), "mercura-worker-"));
const clamdSocket = path.join(dir, "clamd.sock");
beforeAll(() => setWorkerEnvironment({ CLAMD_SOCKET: clamdSocket }));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const post = aPostOffice();
const addressSchema = z.object({ port: z.number() });
const longPatience = { timeout: 40_000, interval: 50 };

describe("a mail server", () => {
  test("that is down delays the mail until it is back", async () => {
    await post.close();
    const { email, invitationId } = await anInvitationByMail(await anOwner());
    post.startWorker();
    await vi.waitFor(async () => expect((await jobsInQueue())[0]?.attempts).toBe(1), patience);
    await vi.waitFor(
      async () => expect((await jobsInQueue())[0]?.last_error).toContain("ECONNREFUSED"),
      patience,
    );
    expect((await invitationRow(invitationId)).mail_status).toBe("queued");
    await post.open();
    await vi.waitFor(
      async () => expect((await invitationRow(invitationId)).mail_status).toBe("sent"),
      patience,
    );
    expect(post.mailsTo(email)).toHaveLength(1);
  });

  test("that refuses, and then breaks off after it has the mail, gets it again under the same Message-ID", async () => {
    const messageIds: (string | undefined)[] = [];
    let refusals = 1;
    let breaks = 1;
    await post.open({
      onRcptTo: (_address, _session, callback) =>
        refusals-- > 0 ? callback(new Error("Try later")) : callback(),
      onData(stream, _session, callback) {
        let message = "";
        stream.on("data", (chunk) => {
          message += chunk;
        });
        stream.on("end", () => {
          messageIds.push(/^Message-ID: .*$/m.exec(message)?.[0]);
          if (breaks-- > 0) post.disconnect();
          else callback();
        });
      },
    });
    const { invitationId } = await anInvitationByMail(await anOwner());
    post.startWorker();
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
    await post.close();
    const owner = await anOwner();
    const { invitationId } = await anInvitationByMail(owner);
    await ownerDatabase.query("UPDATE graphile_worker._private_jobs SET max_attempts = 1");
    post.startWorker();
    await vi.waitFor(
      async () => expect((await invitationRow(invitationId)).mail_status).toBe("failed"),
      patience,
    );
    await post.open();
    await ownerDatabase.query("DELETE FROM graphile_worker._private_jobs");
    await resendInvitation(owner, { invitationId });
    await vi.waitFor(
      async () => expect((await invitationRow(invitationId)).mail_status).toBe("sent"),
      patience,
    );
  });
});

/**
 * What comes first in the queue is held for ten seconds each. So much of it waits that who has to wait for it waits for minutes,
 * and who is done while some of it was not tried yet did not.
 */
describe("what takes its time", () => {
  test("on the way to a mail server delays nothing but mail", async () => {
    let begun = 0;
    await post.open({
      onConnect: () => {
        begun += 1;
      },
    });
    const owner = await anOwner();
    const mails = 12;
    for (let mail = 0; mail < mails; mail += 1) await anInvitationByMail(owner);
    const importId = await send(owner, "Company\nQuick & Sons\n");
    valueFrom(await startImport(owner, { importId }));
    post.startWorker();
    await vi.waitFor(async () => {
      const { status } = valueFrom(await previewImport(owner, { importId }));
      expect(status).toBe("done");
    }, longPatience);
    expect(begun).toBeLessThan(mails);
  });

  test("at one company's receiver delays nobody's mail, and no other receiver", async () => {
    const events = 25;
    const silent = await aReceiver(() => {});
    const prompt = await aReceiver((_request, response) => response.end());
    const owner = await anOwner();
    await aWebhook(owner, { url: silent.url });
    for (let event = 0; event < events; event += 1) await aCustomer(owner);
    const other = await anOwner();
    await aWebhook(other, { url: prompt.url });
    await aCustomer(other);
    const { email } = await anInvitationByMail(other);
    post.startWorker();
    await vi.waitFor(() => {
      expect(post.mailsTo(email)).toHaveLength(1);
      expect(prompt.begun()).toBe(1);
    }, longPatience);
    expect(silent.begun()).toBeLessThan(events);
    await Promise.all([silent.close(), prompt.close()]);
  });

  test("at all receivers that a company can have delays no other company's", async () => {
    const silent = await aReceiver(() => {});
    const prompt = await aReceiver((_request, response) => response.end());
    const owner = await anOwner();
    for (let webhook = 0; webhook < 20; webhook += 1) await aWebhook(owner, { url: silent.url });
    const events = 8;
    for (let event = 0; event < events; event += 1) await aCustomer(owner);
    const other = await anOwner();
    await aWebhook(other, { url: prompt.url });
    await aCustomer(other);
    post.startWorker();
    await vi.waitFor(() => expect(prompt.begun()).toBe(1), longPatience);
    expect(silent.begun()).toBeLessThanOrEqual(80);
    await Promise.all([silent.close(), prompt.close()]);
  });

  test("in one company's imports delays no other's", async () => {
    const slow = await anOwner();
    const waiting: string[] = [];
    for (let files = 0; files < 8; files += 1) {
      const importId = await send(slow, `Company\nSlow ${files}\n`);
      valueFrom(await startImport(slow, { importId }));
      waiting.push(importId);
    }
    const other = await anOwner();
    const importId = await send(other, "Company\nQuick & Sons\n");
    valueFrom(await startImport(other, { importId }));
    const holder = await ownerDatabase.connect();
    try {
      await holder.query("BEGIN");
      await holder.query("SELECT FROM imports WHERE id = ANY ($1) FOR UPDATE", [waiting]);
      post.startWorker();
      await vi.waitFor(async () => {
        const { status } = valueFrom(await previewImport(other, { importId }));
        expect(status).toBe("done");
      }, longPatience);
      const tried = (await jobsInQueue()).filter(({ attempts }) => attempts > 0);
      expect(tried.length).toBeLessThan(waiting.length);
    } finally {
      await holder.query("ROLLBACK");
      holder.release();
    }
  });

  test("in one company's scans for viruses delays no other's", async () => {
    // Silent about every file but one.
    const scanner = createSocketServer((connection) => {
      connection.on("data", (data) => {
        if (data.includes("prompt")) connection.end("stream: OK\0");
      });
    });
    await new Promise<void>((resolve) => scanner.listen(clamdSocket, resolve));
    const slow = await anOwner();
    for (let files = 0; files < 8; files += 1) await aDocument(slow);
    const other = await anOwner();
    const { id } = await aDocument(other, {}, { fileName: "terms.txt", content: "prompt" });
    post.startWorker();
    await vi.waitFor(async () => {
      const { rows } = await ownerDatabase.query(
        "SELECT scan_status FROM document_versions WHERE document_id = $1",
        [id],
      );
      expect(rows).toEqual([{ scan_status: "clean" }]);
    }, longPatience);
    scanner.close();
  });
});

describe("a receiver", () => {
  test("is told of four events at once, and of the next one as soon as it took one", async () => {
    const answers: (() => void)[] = [];
    let underWay = 0;
    let most = 0;
    const receiver = await aReceiver((_request, response) => {
      underWay += 1;
      most = Math.max(most, underWay);
      answers.push(() => {
        underWay -= 1;
        response.end();
      });
    });
    const owner = await anOwner();
    await aWebhook(owner, { url: receiver.url });
    for (let event = 0; event < 40; event += 1) await aCustomer(owner);
    post.startWorker();
    await vi.waitFor(() => expect(answers).toHaveLength(4), patience);
    await vi.waitFor(() => {
      for (const answer of answers.splice(0)) answer();
      expect(receiver.begun()).toBe(40);
    }, longPatience);
    expect(most).toBe(4);
    await receiver.close();
  });

  test("that takes its time holds no connection to the database meanwhile", async () => {
    const silent = await Promise.all(Array.from({ length: 5 }, () => aReceiver(() => {})));
    const owner = await anOwner();
    for (const { url } of silent) await aWebhook(owner, { url });
    for (let event = 0; event < 20; event += 1) await aCustomer(owner);
    post.startWorker();
    await vi.waitFor(
      () => expect(silent.reduce((sum, { begun }) => sum + begun(), 0)).toBe(20),
      patience,
    );
    const { rows } = await ownerDatabase.query(
      "SELECT count(*)::int FROM pg_stat_activity WHERE application_name = 'mercura-worker' AND datname = current_database()",
    );
    expect(rows[0].count).toBeLessThanOrEqual(7);
    await Promise.all(silent.map(({ close }) => close()));
  });
});

/** A company's server that is told of events. */
async function aReceiver(listener: RequestListener) {
  let begun = 0;
  const server = createServer((request, response) => {
    begun += 1;
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = addressSchema.parse(server.address());
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://localhost:${port}/`, begun: () => begun, close };
}

describe("the worker", () => {
  test("goes on after PostgreSQL cut all of its connections", async () => {
    post.startWorker();
    const first = await anInvitationByMail(await anOwner());
    await vi.waitFor(() => expect(post.mailsTo(first.email)).toHaveLength(1), patience);
    await ownerDatabase.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'mercura-worker' AND datname = current_database()",
    );
    const second = await anInvitationByMail(await anOwner());
    await vi.waitFor(() => expect(post.mailsTo(second.email)).toHaveLength(1), patience);
  });

  test("ends what was under way when its connections were cut, and does it once", async () => {
    const waiting: (() => void)[] = [];
    await post.open({
      onMailFrom(_address, _session, callback) {
        waiting.push(callback);
      },
    });
    const { email, invitationId } = await anInvitationByMail(await anOwner());
    post.startWorker();
    await vi.waitFor(() => expect(waiting).toHaveLength(1), patience);
    await ownerDatabase.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'mercura-worker' AND datname = current_database()",
    );
    waiting[0]?.();
    await queueIsEmpty();
    expect(post.mailsTo(email)).toHaveLength(1);
    expect((await invitationRow(invitationId)).mail_status).toBe("sent");
  });

  test("waits while another process does the same job", async () => {
    const first = await anInvitationByMail(await anOwner());
    const { rows } = await ownerDatabase.query(
      "SELECT concat(identifier, ' ', payload) AS name FROM graphile_worker._private_jobs JOIN graphile_worker._private_tasks AS task ON task.id = task_id",
    );
    const other = await ownerDatabase.connect();
    await other.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [rows[0].name]);
    post.startWorker();
    const second = await anInvitationByMail(await anOwner());
    await vi.waitFor(() => expect(post.mailsTo(second.email)).toHaveLength(1), patience);
    expect(post.mailsTo(first.email)).toEqual([]);
    other.release(true);
    await vi.waitFor(() => expect(post.mailsTo(first.email)).toHaveLength(1), patience);
  });

  test("starts although its database is away, and works once it is there", async () => {
    const { email } = await anInvitationByMail(await anOwner());
    await ownerDatabase.query("REVOKE USAGE ON SCHEMA graphile_worker FROM app_worker");
    const warn = vi.spyOn(log, "warn");
    post.startWorker();
    await vi.waitFor(() => expect(warn).toHaveBeenCalled(), patience);
    expect(post.mailsTo(email)).toEqual([]);
    await ownerDatabase.query("GRANT USAGE ON SCHEMA graphile_worker TO app_worker");
    await vi.waitFor(() => expect(post.mailsTo(email)).toHaveLength(1), patience);
  });

  test("finishes the mail under way when it is told to stop", async () => {
    let hasBegun = false;
    await post.open({
      onMailFrom(_address, _session, callback) {
        hasBegun = true;
        setTimeout(callback, 500);
      },
    });
    const { email, invitationId } = await anInvitationByMail(await anOwner());
    post.startWorker();
    await vi.waitFor(() => expect(hasBegun).toBe(true), patience);
    await post.stopWorker();
    expect(post.mailsTo(email)).toHaveLength(1);
    expect((await invitationRow(invitationId)).mail_status).toBe("sent");
    expect(await jobsInQueue()).toEqual([]);
  });

  test("takes over what a dead worker had begun, and leaves alone what a live one has", async () => {
    const dead = await anInvitationByMail(await anOwner());
    const live = await anInvitationByMail(await anOwner());
    const begin =
      "UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 minute', locked_by = $1, attempts = 1 WHERE payload->>'invitationId' = $2 RETURNING id";
    await ownerDatabase.query(begin, ["pool-of-the-dead", dead.invitationId]);
    const { rows } = await ownerDatabase.query(begin, ["pool-of-the-living", live.invitationId]);
    const alive = await ownerDatabase.connect();
    await alive.query("SELECT pg_advisory_lock($1, $2)", [runningJobLock, Number(rows[0].id)]);
    post.startWorker();
    await vi.waitFor(() => expect(post.mailsTo(dead.email)).toHaveLength(1), patience);
    expect(post.mailsTo(live.email)).toEqual([]);
    alive.release(true);
  });

  test("refuses a payload that is not the job's, and keeps it where an operator sees it", async () => {
    const { organizationId } = await anOwner();
    await authorize(system(organizationId), "mail.send").$transaction((tx) =>
      enqueueJobs(tx, [
        {
          task: "mail.invitation",
          payload: { organizationId },
          key: null,
          queue: null,
          maxAttempts: 1,
        },
      ]),
    );
    post.startWorker();
    await vi.waitFor(
      async () => expect((await jobsInQueue())[0]?.last_error).toContain("invitationId"),
      patience,
    );
  });
});

async function anOwner() {
  const { owner } = await anOrganization();
  return owner;
}

/** Waits for the job's failure, and spares the test the wait for its next try. */
async function nextTry(failure: string) {
  await vi.waitFor(
    async () => expect((await jobsInQueue())[0]?.last_error).toContain(failure),
    patience,
  );
  await ownerDatabase.query("UPDATE graphile_worker._private_jobs SET run_at = now()");
}
