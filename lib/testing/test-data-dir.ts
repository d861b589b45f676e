import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A new folder for the data of a test, which the user of PostgreSQL can enter: mkdtemp closes it to everybody else. */
export function makeTestDataDir(): string {
  const dir = mkdtempSync(path.join(tmpdir(), "mercura-test-"));
  chmodSync(dir, 0o711);
  return dir;
}
