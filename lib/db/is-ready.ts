import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { connections } from "./connections";

/** Longer than a healthy database ever takes, and shorter than the caller waits. */
const patienceMs = 3_000;

/** Whether the database answers and its tables are there. One that does not answer in time is not ready. */
export async function isDatabaseReady(): Promise<boolean> {
  const noAnswer = sleep(patienceMs, false, { ref: false });
  return await Promise.race([answers(), noAnswer]);
}

async function answers(): Promise<boolean> {
  try {
    const { rows } = await connections().identityPool.query(
      "SELECT to_regclass('users') IS NOT NULL AND to_regclass('audit_events') IS NOT NULL AS is_migrated",
    );
    return z.tuple([z.object({ is_migrated: z.boolean() })]).parse(rows)[0].is_migrated;
  } catch {
    return false;
  }
}
