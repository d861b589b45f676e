import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { withConnection } from "../../../scripts/database/connect.mjs";
import { DEPLOY_APPLICATION } from "../../../scripts/database/job-queue.mjs";

/** Makes PostgreSQL log every statement as JSON. Its own log can't miss one, whatever driver or process sent it. */
export const statementLogSettings = {
  logging_collector: "on",
  log_destination: "jsonlog",
  log_filename: "statements",
  log_rotation_age: "0",
  log_rotation_size: "0",
  log_parameter_max_length: "0",
};

/** The roles whose statements are logged: those of the product. What tests send as the owner does not count. */
const observedRoles = ["app_user", "app_worker"];

/** Has the statements of the serving roles written down from here on. */
export async function logStatements(superuserUrl: string): Promise<void> {
  await withConnection(superuserUrl, async (client) => {
    for (const role of observedRoles)
      await client.query(`ALTER ROLE ${role} SET log_statement = 'all'`);
  });
}

/**
 * Tests that send statements of their own as the serving role, to see them refused or to break a pool, use these application
 * names.
 */
export const testApplications = ["hostile test", "pool under test"] as const;

const entrySchema = z.object({
  user: z.string(),
  application_name: z.string().optional(),
  message: z.string(),
});

/** Every distinct statement that the product sent, and how often. */
export async function loggedStatements(
  superuserUrl: string,
  { application }: { application?: string } = {},
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const lines = createInterface({ input: createReadStream(await writtenLog(superuserUrl)) });
  for await (const line of lines) {
    if (!/"message":"(statement|execute [^"]*): /.test(line)) continue;
    const { user, message, application_name } = entrySchema.parse(JSON.parse(line));
    if (!observedRoles.includes(user)) continue;
    const isLeftOut = [...testApplications, DEPLOY_APPLICATION].some(
      (name) => name === application_name,
    );
    if (application ? application_name !== application : isLeftOut) continue;
    const text = message.slice(message.indexOf(": ") + 2);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

/** The log's file, once it has everything that was sent before this call: PostgreSQL writes it from a separate process. */
async function writtenLog(superuserUrl: string): Promise<string> {
  return withConnection(superuserUrl, async (client) => {
    const { rows } = await client.query(
      "SELECT current_setting('data_directory') AS folder, pg_current_logfile('jsonlog') AS file",
    );
    const { folder, file } = z.object({ folder: z.string(), file: z.string() }).parse(rows[0]);
    const log = path.join(folder, file);
    const end = `end of log ${randomUUID()}`;
    await client.query("SET log_statement = 'all'");
    await client.query(`SELECT '${end}'`);
    while (!(await readFile(log)).includes(end)) await sleep(20);
    return log;
  });
}
