import { existsSync } from "node:fs";
import path from "node:path";
import { step } from "../console/progress.mjs";
import { Refusal } from "../console/refusal.mjs";
import { withConnection } from "../database/connect.mjs";
import { nodeProgram } from "../processes/node-program.mjs";
import { runChild } from "../processes/run-child.mjs";

/**
 * Fills a database that nobody has signed up to yet with the demo.
 *
 * @param {string} root the checkout
 * @param {string} ownerUrl
 * @param {NodeJS.ProcessEnv} env that of the web server: the demo is written by the role that serves
 */
export async function seedDemo(root, ownerUrl, env) {
  if (!existsSync(path.join(root, "prisma", "seed.ts")) || (await hasUsers(ownerUrl))) return;
  await step(
    "Demo",
    "filling the database",
    () => runSeed(root, env),
    () => "filled",
  );
}

/** @param {string} ownerUrl */
function hasUsers(ownerUrl) {
  return withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query("SELECT EXISTS (SELECT FROM users) AS has_users");
    return rows[0]?.has_users === true;
  });
}

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
async function runSeed(root, env) {
  const args = ["--import", "tsx", "--conditions=react-server", "prisma/seed.ts"];
  const { exitCode, output } = await runChild(nodeProgram(root), args, {
    cwd: root,
    env,
  });
  if (exitCode !== 0)
    throw new Refusal(`${output.trim()}\nThe demo could not be filled in: see the message above.`);
}
