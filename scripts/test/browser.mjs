import { existsSync } from "node:fs";
import path from "node:path";
import { nodeProgram } from "../processes/node-program.mjs";
import { packageCommand } from "../processes/package-command.mjs";
import { runChild } from "../processes/run-child.mjs";

// The shell is Chromium without its windows: the same pages for two thirds of the time.
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];
const APT_ATTEMPTS = 3;

/**
 * A Chromium that this machine has already.
 *
 * @returns {string | undefined} its path
 */
export function findBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));
}

/**
 * Finds a Chromium or installs one: from Debian as root, else Playwright's own.
 *
 * @param {string} root the checkout
 * @returns {Promise<string | undefined>} its path; undefined: Playwright's own, which it finds by itself
 */
export async function ensureBrowser(root) {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    await installFromDebian();
    const installed = findBrowser();
    if (installed) return installed;
  }
  const args = packageCommand(root, "@playwright/test", "playwright", "install", "chromium");
  const { exitCode, output } = await runChild(nodeProgram(root), args, { cwd: root });
  if (exitCode === 0) return undefined;
  throw new Error(
    `No Chromium, and none could be installed: install one, or set CHROMIUM_PATH.\n${output}`,
  );
}

/** Older releases have no shell. Mirrors fail now and then, and another program may hold the lock of apt for a moment. */
async function installFromDebian() {
  const install = "apt-get install -yq --no-install-recommends";
  const script = `export DEBIAN_FRONTEND=noninteractive
    apt-get update -q && { ${install} chromium-headless-shell || ${install} chromium; }`;
  for (let attempt = 1; attempt <= APT_ATTEMPTS; attempt++) {
    const { exitCode } = await runChild("/bin/sh", ["-c", script]);
    if (exitCode === 0) return;
    await new Promise((resolve) => setTimeout(resolve, attempt * 2000));
  }
}
