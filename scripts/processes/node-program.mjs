import { spawnSync } from "node:child_process";
import path from "node:path";

/**
 * The Node.js that Mercura's own programs are started with: the one that npm brought along (package.json, optionalDependencies),
 * else the one that runs us, as where the former is not for this machine's libc. npm's scripts find it by themselves once it is
 * there, so that this matters at the start that installs.
 *
 * @param {string} root the checkout
 */
export function nodeProgram(root) {
  const brought = path.join(root, "node_modules", ".bin", "node");
  const { status, stdout } = spawnSync(brought, ["--version"], { encoding: "utf8" });
  // A file that is there and empty, as after a disk that was full, ends well and says nothing.
  return status === 0 && /^v\d/.test(stdout) ? brought : process.execPath;
}
