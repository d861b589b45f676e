import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { UNSET_SETTINGS } from "../../e2e/support/server";
import { clientHash, clientStamp } from "../steps/generate.mjs";
import { projectRoot } from "../steps/project-root.mjs";
import { writeStamp } from "../steps/stamp.mjs";

export interface Checkout {
  root: string;
  dataDir: string;
  remove: () => void;
}

/**
 * A checkout that starts in a second: the real scripts, migrations and PostgreSQL, and a web server of ten lines in place of
 * Next.js.
 */
export function aCheckout(): Checkout {
  const root = mkdtempSync(path.join(tmpdir(), "mercura-checkout-"));
  chmodSync(root, 0o755);
  for (const name of [
    "scripts",
    "prisma/migrations",
    "prisma/schema",
    "package.json",
    "package-lock.json",
  ]) {
    cpSync(path.join(projectRoot, name), path.join(root, name), { recursive: true });
  }
  linkPackages(root);
  writeStamp(clientStamp(root), clientHash(root));
  return {
    root,
    dataDir: path.join(root, ".data"),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Runs "npm start" until it ends by itself, as it does when it refuses. */
export async function runStart(root: string, env: Record<string, string>) {
  const child = spawn(process.execPath, [path.join(root, "scripts", "start.mjs")], {
    cwd: tmpdir(),
    env: { ...process.env, ...UNSET_SETTINGS, DATA_DIR: path.join(root, ".data"), ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  await once(child, "close");
  return { exitCode: child.exitCode, stderr: stderr.trim() };
}

/** Puts a program where npm links the Node.js that it brings along. */
export function bringNode(root: string, program: string) {
  const links = path.join(root, "node_modules", ".bin");
  rmSync(links, { recursive: true, force: true });
  mkdirSync(links);
  writeFileSync(path.join(links, "node"), program, { mode: 0o755 });
}

function linkPackages(root: string): void {
  const packages = path.join(root, "node_modules");
  const next = path.join(packages, "next");
  mkdirSync(next, { recursive: true });
  writeFileSync(path.join(next, "package.json"), '{ "bin": { "next": "next.cjs" } }');
  writeFileSync(path.join(next, "next.cjs"), STUB_NEXT);
  for (const name of readdirSync(path.join(projectRoot, "node_modules"))) {
    if (name === "next" || name === ".mercura-stamp") continue;
    symlinkSync(path.join(projectRoot, "node_modules", name), path.join(packages, name));
  }
}

const STUB_NEXT = `
const { createServer } = require("node:http");
const [command, ...args] = process.argv.slice(2);
const option = (name) => args[args.indexOf(name) + 1];
if (command === "start") {
  const server = createServer((request, response) => {
    if (request.url === "/env") return response.end(JSON.stringify(process.env));
    if (request.url === "/slow") return setTimeout(() => response.end("slow"), 1000);
    response.end("ok");
  });
  server.listen(Number(option("--port")), option("--hostname"));
  process.on("SIGTERM", () => server.close(() => process.exit(0)));
}
`;
