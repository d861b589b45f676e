import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runningPostmaster, stopPostmaster } from "../../../scripts/postgres/postmaster.mjs";
import { processIdentity } from "../../../scripts/processes/process-identity.mjs";
import { readHolder } from "../../../scripts/processes/process-lock.mjs";

const PREFIX = "mercura-test-";
const HOLDER_FILE = "test-run.json";

/** A new folder for a test's data that the user of PostgreSQL can enter; mkdtemp closes it to everybody else. */
export function makeTestDataDir(): string {
  const dir = mkdtempSync(path.join(tmpdir(), PREFIX));
  chmodSync(dir, 0o711);
  const holder = { pid: process.pid, identity: processIdentity(process.pid) };
  writeFileSync(path.join(dir, HOLDER_FILE), JSON.stringify(holder));
  return dir;
}

/** Ends and deletes what killed test runs have left behind. Folders of living runs are not touched. */
export async function removeAbandonedTestData(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const dir = path.join(tmpdir(), name);
    if (!name.startsWith(PREFIX) || !isAbandoned(dir)) continue;
    const postmaster = runningPostmaster(path.join(dir, "postgres"));
    if (postmaster) await stopPostmaster(postmaster.pid);
    rmSync(dir, { recursive: true, force: true });
  }
}

function isAbandoned(dir: string): boolean {
  const file = path.join(dir, HOLDER_FILE);
  return existsSync(file) && isOwn(dir) && readHolder(file) === null;
}

/** Others may use the same folder for temporary files. */
function isOwn(dir: string): boolean {
  return statSync(dir).uid === process.getuid?.();
}
