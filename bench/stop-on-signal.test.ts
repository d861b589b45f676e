import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "vitest";

const file = pathToFileURL(fileURLToPath(new URL("stop-on-signal.ts", import.meta.url)));

const bench = `
  import { setTimeout as sleep } from "node:timers/promises";
  import { stopOnSignal } from ${JSON.stringify(file)};
  const stop = stopOnSignal(async () => {
    await sleep(200);
    console.log("taken down");
  });
  try {
    console.log("measuring");
    await sleep(60_000);
  } finally {
    await stop();
  }`;

test.each([
  ["SIGTERM", 143],
  ["SIGINT", 130],
] as const)(
  "a bench that gets %s takes down what it started, once, before it ends",
  async (signal, exitCode) => {
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", bench]);
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    await once(child.stdout, "data");
    child.kill(signal);
    child.kill(signal);
    expect(await once(child, "close")).toEqual([exitCode, null]);
    expect(output).toBe("measuring\ntaken down\n");
  },
);
