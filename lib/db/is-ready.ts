import "server-only";
import { z } from "zod";
import { connections } from "./connections";

/** Whether the database answers and its tables are there. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    const { rows } = await connections().identityPool.query(
      "SELECT to_regclass('users') IS NOT NULL AND to_regclass('audit_events') IS NOT NULL AS is_migrated",
    );
    return z.tuple([z.object({ is_migrated: z.boolean() })]).parse(rows)[0].is_migrated;
  } catch {
    return false;
  }
}
