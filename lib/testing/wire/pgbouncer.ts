import { type ChildProcess, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { vi } from "vitest";
import { postgresAccount } from "../../../scripts/postgres/account.mjs";
import { freeLoopbackPort } from "../../../scripts/processes/free-port.mjs";

/** Where PgBouncer is installed; undefined where it is not. */
export function findPgBouncer(): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/sbin"];
  return folders.map((folder) => path.join(folder, "pgbouncer")).find((file) => existsSync(file));
}

/**
 * A PgBouncer in transaction mode in front of a database, with this many connections to it, configured as docs/scaling.md says.
 */
export async function startPgBouncer(
  binary: string,
  databaseUrl: string,
  servers: number,
): Promise<{ url: string; stop: () => void }> {
  const { hostname, port, pathname, username, password } = new URL(databaseUrl);
  const dir = mkdtempSync(path.join(tmpdir(), "mercura-pgbouncer-"));
  const account = postgresAccount(dir);
  const ownPort = await freeLoopbackPort();
  const database = pathname.slice(1);
  const config = `
[databases]
${database} = host=${hostname} port=${port} dbname=${database} user=${username} password=${password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${ownPort}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = ${servers}
server_reset_query =
ignore_startup_parameters = statement_timeout,lock_timeout,idle_in_transaction_session_timeout
`;
  const file = path.join(dir, "pgbouncer.ini");
  writeFileSync(file, config, { mode: 0o600 });
  if (account) for (const owned of [dir, file]) chownSync(owned, account.uid, account.gid);
  const child = spawn(binary, ["-q", file], { ...(account ?? {}), cwd: "/", stdio: "ignore" });
  const stop = () => end(child, dir);
  const url = `postgresql://${username}@127.0.0.1:${ownPort}/${database}`;
  try {
    await vi.waitFor(() => answers(url), { timeout: 10_000, interval: 50 });
  } catch (error) {
    stop();
    throw error;
  }
  return { url, stop };
}

function end(child: ChildProcess, dir: string): void {
  child.kill("SIGTERM");
  rmSync(dir, { recursive: true, force: true });
}

async function answers(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  await client.query("SELECT 1");
  await client.end();
}
