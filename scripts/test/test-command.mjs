import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { say } from "../console/progress.mjs";
import { buildApp } from "../steps/build.mjs";
import { generateClient } from "../steps/generate.mjs";
import { installPackages } from "../steps/install.mjs";
import { projectRoot as root } from "../steps/project-root.mjs";
import { ensureBrowser } from "./browser.mjs";
import { countStage, readPlaywrightCounts, readVitestCounts } from "./counts.mjs";
import { must, runTool } from "./run-tool.mjs";
import { createStages } from "./stages.mjs";

/**
 * Everything that proves Mercura, from a bare checkout. A failed stage does not hide what the later ones find.
 * What failed is named once more at the end. The last line says how many passed and failed, each stage without tests of its
 * own counting as one.
 */
export async function testCommand() {
  endWithSignals();
  const stages = createStages();
  const dir = mkdtempSync(path.join(tmpdir(), "mercura-reports-"));
  if (await stages.run("Packages", () => installPackages(root))) {
    /** @type {string | undefined} */
    let browser;
    const hasBrowser = await stages.run("Browser", async () => {
      browser = await ensureBrowser(root);
    });
    await stages.run("Lint", lint);
    const hasClient = await stages.run("Database client", () => generateClient(root));
    if (hasClient) await stages.run("Types", checkTypes);
    if (hasClient) await stages.count("Unit and integration tests", () => runVitest(dir));
    if (hasClient && process.env.CITUS_DATABASE_URL) {
      await stages.count("Integration tests on the cluster", () => runClusterTests(dir));
    }
    const isBuilt = hasClient && (await stages.run("Build", () => buildApp(root)));
    if (isBuilt) await stages.count("Isolation over HTTP", () => runBuiltTests(dir));
    else stages.skip("Isolation over HTTP");
    if (isBuilt) await stages.count("Operations", () => runOperationsTests(dir));
    else stages.skip("Operations");
    if (hasBrowser && isBuilt) {
      await stages.count("End-to-end tests", () => runPlaywright(dir, browser));
    } else stages.skip("End-to-end tests");
  }
  const { passed, failed, failures } = stages.total();
  if (failed === 0) rmSync(dir, { recursive: true, force: true });
  else say(`\n✗ Failed:\n${failures.map((it) => `  ${it}\n`).join("")}Reports and traces: ${dir}`);
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** What a developer runs before a commit: the stages that need neither a database nor a browser. */
export async function checkCommand() {
  endWithSignals();
  const stages = createStages();
  if (await stages.run("Packages", () => installPackages(root))) {
    await stages.run("Lint", lint);
    await stages.run("Database client", () => generateClient(root));
    await stages.run("Types", checkTypes);
    await stages.run("Architecture", checkArchitecture);
  }
  process.exitCode = stages.total().failed === 0 ? 0 : 1;
}

async function lint() {
  must(await runTool(root, "@biomejs/biome", "biome", ["check", "--error-on-warnings"]));
}

/** Next.js writes the types of routes and of what its bundler imports first. */
async function checkTypes() {
  must(await runTool(root, "next", "next", ["typegen"]));
  must(await runTool(root, "typescript", "tsc", ["--noEmit"]));
}

async function checkArchitecture() {
  const args = ["run", "--config", VITEST_CONFIG, "lib/architecture.test.ts"];
  must(await runTool(root, "vitest", "vitest", args));
}

const VITEST_CONFIG = "lib/testing/vitest.config.ts";

/** @param {string} dir */
function runVitest(dir) {
  return runVitestWith(VITEST_CONFIG, path.join(dir, "vitest.json"));
}

/**
 * The integration tests once more, in the database that CITUS_DATABASE_URL names.
 *
 * @param {string} dir
 */
function runClusterTests(dir) {
  return runVitestWith("lib/testing/cluster/vitest.config.ts", path.join(dir, "cluster.json"));
}

/**
 * The tests that need the built app.
 *
 * @param {string} dir
 */
function runBuiltTests(dir) {
  const config = "lib/testing/isolation/vitest.config.ts";
  return runVitestWith(config, path.join(dir, "built.json"), "built.test");
}

/**
 * The tests of what holds while the built app is run, restarted and killed.
 *
 * @param {string} dir
 */
function runOperationsTests(dir) {
  const config = "lib/testing/operations/vitest.config.ts";
  return runVitestWith(config, path.join(dir, "operations.json"));
}

/**
 * @param {string} config
 * @param {string} report
 * @param {...string} filters
 */
async function runVitestWith(config, report, ...filters) {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const exitCode = await runTool(root, "vitest", "vitest", [
    "run",
    "--config",
    config,
    ...filters,
    ...reporters,
  ]);
  return countStage(readVitestCounts(report), exitCode);
}

/**
 * @param {string} dir
 * @param {string | undefined} browser
 */
async function runPlaywright(dir, browser) {
  const report = path.join(dir, "playwright.json");
  const args = ["test", "--config", "e2e/playwright.config.ts", "--reporter=list,json"];
  const exitCode = await runTool(root, "@playwright/test", "playwright", args, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    E2E_OUTPUT_DIR: path.join(dir, "traces"),
    ...(browser ? { CHROMIUM_PATH: browser } : {}),
  });
  return countStage(readPlaywrightCounts(report), exitCode);
}

/** Exiting ends the tools as well; without this a signal would leave them running. */
function endWithSignals() {
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
}
