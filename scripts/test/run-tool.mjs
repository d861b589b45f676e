import { nodeProgram } from "../processes/node-program.mjs";
import { packageCommand } from "../processes/package-command.mjs";
import { runChild } from "../processes/run-child.mjs";

/**
 * Runs a command of an installed package and shows what it prints.
 *
 * @param {string} root the checkout
 * @param {string} packageName
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env] on top of ours
 * @returns {Promise<number>} the exit code
 */
export async function runTool(root, packageName, command, args, env = {}) {
  const { exitCode } = await runChild(
    nodeProgram(root),
    packageCommand(root, packageName, command, ...args),
    { cwd: root, env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env }, echo: true },
  );
  return exitCode;
}

/**
 * @param {number} exitCode
 * @throws when a tool has failed, which has said why
 */
export function must(exitCode) {
  if (exitCode !== 0) throw new ToolFailed(`It ended with exit code ${exitCode}.`);
}

/** A tool found something; its own output is the message. */
export class ToolFailed extends Error {}
