import { rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeTestDataDir } from "@/lib/testing/setup/test-data-dir";
import { type App, anApp, isReady } from "../../lib/testing/operations/an-app";
import { readPostmasterFile } from "../../scripts/postgres/postmaster.mjs";
import { startPostgres } from "../../scripts/postgres/start-postgres.mjs";
import { freeLoopbackPort } from "../../scripts/processes/free-port.mjs";
import { openDatabase } from "../../scripts/steps/open-database.mjs";
import { projectRoot as root } from "../../scripts/steps/project-root.mjs";
import { readOrCreateSecrets } from "../../scripts/steps/secrets.mjs";
import { readSettings } from "../../scripts/steps/settings.mjs";
import { httpClient } from "../http-client";
import { signUp } from "../people";
import { stopOnSignal } from "../stop-on-signal";
import { judge } from "./judge";
import { type KeyedWriters, keyedWriters } from "./keyed-writers";

const lanes = 6;
const loadMs = 1_500;
const longestReadyMs = 10_000;
/** Longer than the claim of a key outlives its server (lib/idempotency/claim-key.ts). */
const leaseMs = 125_000;

export interface ChaosOptions {
  readonly rounds: number;
  /** Whether to wait until what was in doubt is settled, which takes two minutes. */
  readonly settles: boolean;
  readonly say: (line: string) => void;
}

export interface ChaosReport {
  readonly acknowledged: number;
  readonly inDoubt: number;
  readonly slowestReadyMs: number;
  /** A sentence each; none when all is well. */
  readonly faults: readonly string[];
}

/**
 * In each round kills the app and then PostgreSQL under load, and starts each again at once. At the end it judges what is left:
 * everything that was acknowledged, one effect of each key, an unbroken audit log, numbers without gaps.
 */
export async function runChaos({ rounds, settles, say }: ChaosOptions): Promise<ChaosReport> {
  const dataDir = makeTestDataDir();
  const teardown: (() => Promise<void>)[] = [];
  const stop = stopOnSignal(async () => {
    for (const takeDown of teardown.reverse()) await takeDown();
    rmSync(dataDir, { recursive: true, force: true });
  });
  try {
    const stage = await setUp(dataDir, teardown);
    const faults: string[] = [];
    let slowestReadyMs = 0;
    for (let round = 1; round <= rounds; round++) {
      for (const victim of ["app", "PostgreSQL"] as const) {
        await sleep(loadMs);
        const before = stage.writers.acknowledged.length;
        const readyMs = Math.round(await (victim === "app" ? killApp(stage) : killPostgres(stage)));
        slowestReadyMs = Math.max(slowestReadyMs, readyMs);
        if (readyMs > longestReadyMs)
          faults.push(`Round ${round}: ready ${readyMs} ms after ${victim} was killed.`);
        say(
          `Round ${round}: killed ${victim} after ${before} acknowledged requests; ready again after ${readyMs} ms.`,
        );
      }
    }
    await sleep(loadMs);
    await stage.writers.stop();
    const inDoubt = stage.writers.inDoubt.size;
    if (settles && inDoubt > 0) {
      say(`Asking again for ${inDoubt} requests in doubt, once their claims have ended ...`);
      await sleep(leaseMs);
      await stage.writers.settle();
    }
    faults.push(...(await judge(stage)));
    return { acknowledged: stage.writers.acknowledged.length, inDoubt, slowestReadyMs, faults };
  } finally {
    await stop();
  }
}

interface Stage {
  readonly dataDir: string;
  readonly ownerUrl: string;
  readonly organizationId: string;
  readonly writers: KeyedWriters;
  readonly restart: () => Promise<App>;
  app: App;
}

async function setUp(dataDir: string, teardown: (() => Promise<void>)[]): Promise<Stage> {
  const port = await freeLoopbackPort();
  const settings = readSettings(root, {
    NODE_ENV: "production",
    PORT: `${port}`,
    DATA_DIR: dataDir,
  });
  // It is killed and started again, so whatever runs at the end has to be stopped.
  const database = await openDatabase(settings, []);
  teardown.push(async () => (await startAgain(dataDir)).stop());
  const env = {
    DATA_DIR: dataDir,
    SECRET_KEY: database.secretKey,
    DATABASE_APP_URL: database.appUrl,
    DATABASE_WORKER_URL: database.workerUrl,
    RATE_LIMIT_FACTOR: "1000000",
    SMTP_URL: undefined,
    RESEND_API_KEY: undefined,
  };
  const restart = () => anApp({ port, env });
  const app = await restart();
  const client = httpClient(app.url);
  const { organizationId, token } = await signUp(client);
  client.close();
  const writers = await keyedWriters(app.url, token, lanes);
  const stage = { dataDir, ownerUrl: database.ownerUrl, organizationId, writers, restart, app };
  teardown.push(() => stage.app.kill());
  return stage;
}

/** How long the app was away after the kill, in milliseconds. */
async function killApp(stage: Stage): Promise<number> {
  await stage.app.kill();
  const killedAtMs = performance.now();
  stage.app = await stage.restart();
  return performance.now() - killedAtMs;
}

async function killPostgres({ dataDir, app }: Stage): Promise<number> {
  const noted = readPostmasterFile(path.join(dataDir, "postgres"));
  if (!noted) throw new Error("PostgreSQL does not run.");
  process.kill(noted.pid, "SIGKILL");
  const killedAtMs = performance.now();
  await startAgain(dataDir);
  while (!(await isReady(app.url))) await sleep(20);
  return performance.now() - killedAtMs;
}

function startAgain(dataDir: string) {
  const { superuserPassword } = readOrCreateSecrets(dataDir);
  return startPostgres({ root, dataDir, superuserPassword });
}
