import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { inviteMember } from "@/lib/invitations/invite-member";
import { anEmail, anOrganization } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { startSmtpServer, type TestSmtpServer } from "@/lib/testing/mail/smtp-server";
import { aWorker, type WorkerProcess } from "@/lib/testing/operations/a-worker";
import { readMetrics } from "@/lib/testing/operations/read-metrics";
import { valueFrom } from "@/lib/testing/value-from";
import { freeLoopbackPort } from "./processes/free-port.mjs";

const patience = { timeout: 15_000, interval: 50 };
const script = fileURLToPath(new URL("worker.mjs", import.meta.url));

let smtp: TestSmtpServer;
let worker: WorkerProcess | undefined;

beforeEach(async () => {
  smtp = await startSmtpServer();
  await ownerDatabase.query("DELETE FROM graphile_worker._private_jobs");
});

afterEach(async () => {
  worker?.child.kill("SIGKILL");
  await smtp.close();
});

const start = async (env: Readonly<Record<string, string>> = {}) => {
  worker = await aWorker({ SMTP_URL: `smtp://127.0.0.1:${smtp.port}`, ...env });
  return worker;
};

async function invite() {
  const { owner, organizationId } = await anOrganization();
  const email = anEmail("sofia");
  valueFrom(await inviteMember(owner, { email, role: "manager", sendEmail: true }));
  return { email, organizationId };
}

const subjects = () => smtp.mails.map(({ subject }) => subject);

describe("npm run worker", () => {
  test("does the jobs that servers leave to it, and says whose they were", async () => {
    const { organizationId } = await invite();
    const { output, stop } = await start();
    await vi.waitFor(() => expect(output()).toContain("Job done."), patience);
    expect(subjects()).toEqual([expect.stringContaining("invites you")]);
    const line = output()
      .split("\n")
      .find((text) => text.includes("Job done."));
    expect(JSON.parse(line ?? "")).toMatchObject({ job: "mail.invitation", organizationId });
    expect(output()).not.toContain('"level":"warn"');
    expect(await stop()).toBe(0);
  });

  test("finishes the mail under way when it is told to end, and ends with 0", async () => {
    await smtp.close();
    let hasBegun = false;
    smtp = await startSmtpServer({
      onMailFrom(_address, _session, callback) {
        hasBegun = true;
        setTimeout(callback, 500);
      },
    });
    await invite();
    const { stop } = await start();
    await vi.waitFor(() => expect(hasBegun).toBe(true), patience);
    expect(await stop()).toBe(0);
    expect(smtp.mails).toHaveLength(1);
    const { rows } = await ownerDatabase.query("SELECT FROM graphile_worker._private_jobs");
    expect(rows).toEqual([]);
  });

  test("tells Prometheus what waits, what it has done and what failed, and nothing of any tenant", async () => {
    const { organizationId } = await invite();
    const port = await freeLoopbackPort();
    const { output, stop } = await start({ METRICS_PORT: String(port) });
    await vi.waitFor(() => expect(output()).toContain("Job done."), patience);
    await smtp.close();
    await invite();
    await vi.waitFor(() => expect(output()).toContain("will be tried again"), patience);
    await vi.waitFor(async () => {
      // The worker writes its line before it gives the job back.
      const { rowCount } = await ownerDatabase.query(
        "UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE locked_at IS NULL",
      );
      expect(rowCount).toBe(1);
    }, patience);
    const metrics = await vi.waitFor(async () => {
      const read = await readMetrics(port);
      expect(read.get('mercura_jobs{process="worker",state="failed"}')).toBe(1);
      return read;
    }, patience);
    const runs = (outcome: string) =>
      metrics.get(
        `mercura_job_runs_total{job="mail.invitation",outcome="${outcome}",process="worker"}`,
      );
    expect(runs("done")).toBe(1);
    expect(runs("failed")).toBeGreaterThanOrEqual(1);
    expect(metrics.get('mercura_jobs{process="worker",state="waiting"}')).toBe(0);
    expect(metrics.get('nodejs_eventloop_lag_p99_seconds{process="worker"}')).toBeGreaterThan(0);
    const waits = 'mercura_database_connection_wait_seconds_count{pool="worker",process="worker"}';
    expect(metrics.get(waits)).toBeGreaterThan(0);
    expect([...metrics.keys()].join()).not.toContain(organizationId);
    await stop();
  });

  test("refuses a start without its settings, in sentences", async () => {
    const env: NodeJS.ProcessEnv = {
      NODE_ENV: "production",
      PATH: process.env.PATH,
      APP_URL: "https://sales.example",
    };
    const failed = await failedStart(env);
    expect(failed).toMatchObject({ code: 1 });
    expect(failed.stderr).toMatch(/^DATABASE_URL is missing.*\nSECRET_KEY is missing/);
  });

  test("refuses a cheap hash of passwords, whatever it is told to be", async () => {
    const env = { ...process.env, NODE_ENV: "test", PASSWORD_HASH_COST: "4" } as const;
    const failed = await failedStart(env);
    expect(failed).toMatchObject({ code: 1 });
    expect(failed.stderr).toContain("PASSWORD_HASH_COST has to be a whole number from 12 to 16.");
  });
});

async function failedStart(env: NodeJS.ProcessEnv) {
  return promisify(execFile)(process.execPath, [script], { env, timeout: 30_000 }).catch(
    (error: unknown) => z.object({ code: z.int(), stderr: z.string() }).parse(error),
  );
}
