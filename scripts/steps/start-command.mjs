import path from "node:path";
import { say } from "../console/progress.mjs";
import { Refusal } from "../console/refusal.mjs";
import { runCommand } from "../console/run-command.mjs";
import { makeDataDir } from "../postgres/data-dir.mjs";
import { probePort } from "../processes/free-port.mjs";
import { takeLock } from "../processes/process-lock.mjs";
import { listenForSignals } from "../processes/signals.mjs";
import { installPackages } from "./install.mjs";
import { stopOrphanServer } from "./orphan-server.mjs";
import { projectRoot as root } from "./project-root.mjs";
import { loadEnvFile, readSettings } from "./settings.mjs";

/** @typedef {import("./settings.mjs").Settings} Settings */

/**
 * From a bare checkout to a served page, until a signal ends it. This file and what it imports need only Node's own modules; the
 * rest is loaded once the packages are there.
 *
 * @param {boolean} isDevelopment serve with "next dev" instead of a production build
 */
export async function startCommand(isDevelopment) {
  const signals = listenForSignals();
  await runCommand(async () => {
    const startedAtMs = performance.now();
    loadEnvFile(root);
    const settings = readSettings(root, process.env);
    const lock = await claimDataDir(settings);
    try {
      await stopOrphanServer(settings.dataDir, say);
      await checkPort(settings);
      await Promise.race([installPackages(root), signals.requested]);
      if (signals.isRequested()) return 0;
      const { runServer } = await import("./run-server.mjs");
      return await runServer({ settings, isDevelopment, signals, startedAtMs });
    } finally {
      lock.release();
    }
  });
  // Timers and sockets of the libraries must not keep a finished command alive.
  process.exit();
}

/** @param {Settings} settings */
async function claimDataDir({ dataDir }) {
  makeDataDir(dataDir);
  const lock = await takeLock(path.join(dataDir, "start.lock"));
  if (!("holder" in lock)) return lock;
  throw new Refusal(
    `Mercura already runs on ${dataDir} (process ${lock.holder.pid}): stop it first, or set PORT and DATA_DIR to run a second one.`,
  );
}

/** @param {Settings} settings */
async function checkPort({ port, host }) {
  const found = await probePort(port, host);
  if (typeof found === "number") return;
  const troubles = {
    taken: `Port ${port} is taken by another program: stop it, or set PORT to another number.`,
    forbidden: `Port ${port} needs more rights than this user has: set PORT to a number above 1023.`,
    "no such address": `HOST is ${host}, which is not an address of this machine: correct it, or leave it out.`,
  };
  throw new Refusal(troubles[found]);
}
