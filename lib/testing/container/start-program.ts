import { spawn } from "node:child_process";
import { chownSync } from "node:fs";
import path from "node:path";
import { postgresAccount } from "../../../scripts/postgres/account.mjs";

/** Starts a program that refuses to be root, as the user of PostgreSQL where this one is. Returns what ends it. */
export function startProgram(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): () => void {
  const files = args.filter((arg) => path.isAbsolute(arg));
  const account = postgresAccount(path.dirname(files[0] ?? "/"));
  for (const file of account ? files : []) chownSync(file, account?.uid ?? 0, account?.gid ?? 0);
  const child = spawn(command, args, { ...(account ?? {}), cwd: "/", env, stdio: "inherit" });
  process.once("exit", () => child.kill("SIGKILL"));
  return () => {
    child.kill("SIGTERM");
  };
}
