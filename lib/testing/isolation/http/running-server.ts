import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { freeLoopbackPort } from "../../../../scripts/processes/free-port.mjs";
import { packageCommand } from "../../../../scripts/processes/package-command.mjs";
import { killGroup } from "../../../../scripts/processes/run-child.mjs";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

export interface RunningServer {
  readonly url: string;
  /** Its own name, and the one that browsers use. */
  readonly origin: string;
  stop(): void;
}

/**
 * A production server from the build, on this test file's database and with a public address, so that what only exists on a
 * developer's machine, such as the local mailbox, is closed. `others` are further settings.
 */
export async function runServer(
  others: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const port = await freeLoopbackPort();
  const origin = "https://mercura.example";
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    packageCommand(root, "next", "next", "start", "--hostname", "127.0.0.1", "--port", `${port}`),
    {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: "production",
        APP_URL: origin,
        PORT: `${port}`,
        SMTP_URL: "smtp://127.0.0.1:9",
        RATE_LIMIT_FACTOR: "1000",
        PASSWORD_HASH_COST: "12",
        NEXT_TELEMETRY_DISABLED: "1",
        ...others,
      },
      stdio: "ignore",
      detached: true,
    },
  );
  const stop = () => child.pid && killGroup(child.pid, "SIGKILL");
  process.once("exit", stop);
  for (let isServing = false; !isServing; ) {
    if (child.exitCode !== null) throw new Error("The server did not start: run npm run build.");
    isServing = await fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (!isServing) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url, origin, stop };
}

const actionsSchema = z.object({
  node: z.record(
    z.string(),
    z.object({ exportedName: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
});

export interface BuiltAction {
  readonly id: string;
  readonly name: string;
  /** A page that the action belongs to, such as /o/[slug]/team. */
  readonly page: string;
}

/** Every server action of the build. */
export function builtActions(): readonly BuiltAction[] {
  const { node } = actionsSchema.parse(readManifest("server-reference-manifest.json"));
  return Object.entries(node).map(([id, { exportedName: name, workers }]) => ({
    id,
    name,
    page: `/${Object.keys(workers)[0] ?? ""}`.replace(/^\/app/, "").replace(/\/page$/, ""),
  }));
}

/** The path of every page, or of every route handler, of the build. */
export function builtPaths(kind: "page" | "route"): readonly string[] {
  const manifest = z.record(z.string(), z.string()).parse(readManifest("app-paths-manifest.json"));
  return Object.keys(manifest)
    .filter((path) => path.endsWith(`/${kind}`) && !path.startsWith("/_"))
    .map((path) => path.slice(0, -kind.length - 1) || "/");
}

function readManifest(name: string): unknown {
  const file = path.join(root, ".next", "server", name);
  if (!existsSync(file))
    throw new Error("The app is not built: run npm run isolation, which builds it.");
  return JSON.parse(readFileSync(file, "utf8"));
}
