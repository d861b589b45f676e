import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { nodeProgram } from "../processes/node-program.mjs";
import { runChild } from "../processes/run-child.mjs";
import { hashSources } from "./source-hash.mjs";
import { isStamped, writeStamp } from "./stamp.mjs";

/**
 * Generates the Prisma client when the schema changed.
 *
 * @param {string} root the checkout
 * @returns {Promise<"generated" | "unchanged">}
 */
export async function generateClient(root) {
  const stamp = clientStamp(root);
  const hash = clientHash(root);
  if (isStamped(stamp, hash)) return "unchanged";
  await runPrismaGenerate(root);
  writeStamp(stamp, hash);
  return "generated";
}

/** @param {string} root */
export function clientStamp(root) {
  return path.join(root, "lib", "db", "generated", "stamp");
}

/**
 * What the generated client depends on.
 *
 * @param {string} root
 */
export function clientHash(root) {
  return hashSources(root, ["prisma/schema", "prisma/prisma.config.ts", "package-lock.json"]);
}

/**
 * The CLI downloads its native engine unless it is told where one lies. Generating starts it and does without its answer, so a
 * program that only fails will do, and nothing is downloaded.
 *
 * @param {string} root
 */
async function runPrismaGenerate(root) {
  const dir = mkdtempSync(path.join(tmpdir(), "mercura-engine-"));
  const isWindows = process.platform === "win32";
  const engine = path.join(dir, isWindows ? "schema-engine.cmd" : "schema-engine");
  writeFileSync(engine, isWindows ? "@exit /b 1\r\n" : "#!/bin/sh\nexit 1\n");
  chmodSync(engine, 0o700);
  try {
    const prisma = path.join(root, "node_modules", "prisma", "build", "index.js");
    const { exitCode, output } = await runChild(
      nodeProgram(root),
      [prisma, "generate", "--config", "prisma/prisma.config.ts"],
      {
        cwd: root,
        env: {
          ...process.env,
          PRISMA_SCHEMA_ENGINE_BINARY: engine,
          PRISMA_HIDE_UPDATE_MESSAGE: "1",
          CHECKPOINT_DISABLE: "1",
        },
      },
    );
    if (exitCode !== 0) throw new Error(`prisma generate failed:\n${output}`);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
