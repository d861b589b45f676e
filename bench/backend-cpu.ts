import { existsSync, readFileSync } from "node:fs";
import type pg from "pg";
import { z } from "zod";

/**
 * The CPU time that PostgreSQL's processes for clients have used since they began, in milliseconds, exact to the nanosecond.
 * Zero where the system has no /proc: then only the client's time is compared.
 *
 * @see https://docs.kernel.org/scheduler/sched-stats.html /proc/<pid>/schedstat
 */
export async function backendCpuMs(client: pg.Client): Promise<number> {
  const { rows } = await client.query(
    "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
  );
  return z
    .array(z.object({ pid: z.int() }))
    .parse(rows)
    .map(({ pid }) => `/proc/${pid}/schedstat`)
    .filter((file) => existsSync(file))
    .reduce((total, file) => total + Number(readFileSync(file, "utf8").split(" ")[0]) / 1e6, 0);
}
