import { spawn } from "node:child_process";

const KEPT_OUTPUT_CHARACTERS = 20_000;

/** @type {Set<number>} */
const running = new Set();

process.once("exit", () => {
  for (const pid of running) killGroup(pid, "SIGKILL");
});

/**
 * Runs a program to its end and keeps the tail of what it printed. It ends with us, together with all it started.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, uid?: number, gid?: number, shell?: boolean, echo?: boolean }} [options]
 *   echo: also print its output while it runs
 * @returns {Promise<{ exitCode: number, output: string }>} 127 when the program could not be started
 */
export function runChild(command, args, { echo = false, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      ...options,
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own: Ctrl-C in a terminal reaches us alone, so that we decide what ends, and in which order.
      detached: process.platform !== "win32",
    });
    const { pid } = child;
    if (pid) running.add(pid);
    let output = "";
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      if (echo) process.stdout.write(chunk);
      output = (output + chunk.toString()).slice(-KEPT_OUTPUT_CHARACTERS);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", (error) => resolve({ exitCode: 127, output: output + error.message }));
    child.once("close", (code) => {
      if (pid) running.delete(pid);
      resolve({ exitCode: code ?? 1, output });
    });
  });
}

/**
 * Signals a program that leads a group of its own, and all it started; nothing happens when it is gone.
 *
 * @param {number} pid
 * @param {NodeJS.Signals} name
 */
export function killGroup(pid, name) {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, name);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
