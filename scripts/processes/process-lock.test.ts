import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { processIdentity } from "./process-identity.mjs";
import { readHolder, takeLock } from "./process-lock.mjs";

const dir = mkdtempSync(path.join(tmpdir(), "mercura-lock-"));
const file = path.join(dir, "lock");
afterAll(() => rmSync(dir, { recursive: true }));

test("a lock names its living holder to the next one who asks", async () => {
  const first = await takeLock(file);
  expect(first).toHaveProperty("release");
  expect(await takeLock(file)).toMatchObject({ holder: { pid: process.pid } });
  if ("release" in first) first.release();
  expect(readHolder(file)).toBeNull();
});

test("a lock whose holder is dead is taken over, also when its number belongs to another process now", async () => {
  writeFileSync(file, JSON.stringify({ pid: process.pid, identity: "started at another time" }));
  expect(await takeLock(file)).toHaveProperty("release");
});

test("a process is told from a later one with the same number", () => {
  expect(processIdentity(process.pid)).toBe(processIdentity(process.pid));
  expect(processIdentity(process.pid)).not.toBe(processIdentity(process.ppid));
  expect(processIdentity(0)).toBeNull();
});
