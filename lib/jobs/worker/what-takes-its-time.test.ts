import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { createServer as createSocketServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { previewImport } from "@/lib/imports/preview-import";
import { startImport } from "@/lib/imports/start-import";
import { aDocument } from "@/lib/testing/company/files";
import { send } from "@/lib/testing/company/import-steps";
import { aWebhook } from "@/lib/testing/company/integrations";
import { anOwner } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import {
  anInvitationByMail,
  aPostOffice,
  jobsInQueue,
  patience,
} from "@/lib/testing/mail/post-office";
import { setWorkerEnvironment } from "@/lib/testing/setup/worker-environment";
import { valueFrom } from "@/lib/testing/value-from";

// The receiver of these tests is on this machine.
process.env.WEBHOOK_PRIVATE_ADDRESSES = "allow";

const dir = mkdtempSync(path.join(tmpdir(), "mercura-worker-"));
const clamdSocket = path.join(dir, "clamd.sock");
beforeAll(() => setWorkerEnvironment({ CLAMD_SOCKET: clamdSocket }));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const post = aPostOffice();
const addressSchema = z.object({ port: z.number() });
const longPatience = { timeout: 40_000, interval: 50 };

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
      longPatience,
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
