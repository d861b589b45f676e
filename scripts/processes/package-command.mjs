import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * The arguments for Node that run a command of an installed package, without a shell or npx in between.
 *
 * @param {string} root the checkout
 * @param {string} packageName
 * @param {string} command the name npm would link it by
 * @param {...string} args
 */
export function packageCommand(root, packageName, command, ...args) {
  const packageDir = path.join(root, "node_modules", packageName);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(path.join(packageDir, "package.json"), "utf8"));
  const file = typeof bin === "string" ? bin : bin[command];
  if (!file) throw new Error(`${packageName} has no command ${command}.`);
  return [path.join(packageDir, file), ...args];
}
