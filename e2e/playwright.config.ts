import { fileURLToPath } from "node:url";
import { defineConfig, devices } from "@playwright/test";
import { freeLoopbackPort } from "../scripts/processes/free-port.mjs";
import { findBrowser } from "../scripts/test/browser.mjs";

// Every worker reads this file again: the first one picks the port and passes it on in the environment.
process.env.E2E_PORT ??= String(await freeLoopbackPort());

const executablePath = findBrowser();

export default defineConfig({
  testDir: ".",
  globalSetup: fileURLToPath(new URL("support/global-setup.ts", import.meta.url)),
  outputDir:
    process.env.E2E_OUTPUT_DIR ?? fileURLToPath(new URL("../test-results", import.meta.url)),
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  timeout: 120_000,
  // Two slow cores serve, render and test at once.
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    // Tracing every test would cost as much as the tests. E2E_TRACE=1 with a failed test's name makes its trace.
    trace: process.env.E2E_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-quic",
        // A name that browsers don't take for this machine: over plain http it is no secure context.
        "--host-resolver-rules=MAP mercura.test 127.0.0.1",
      ],
    },
  },
  projects: [{ name: "chromium", use: { ...devices["Desktop Chrome"] } }],
});
