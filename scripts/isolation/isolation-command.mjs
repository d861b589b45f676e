import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { say, seconds } from "../console/progress.mjs";
import { buildApp } from "../steps/build.mjs";
import { generateClient } from "../steps/generate.mjs";
import { installPackages } from "../steps/install.mjs";
import { projectRoot as root } from "../steps/project-root.mjs";
import { runTool } from "../test/run-tool.mjs";
import { createStages } from "../test/stages.mjs";
import { collectProof } from "./collect-proof.mjs";
import { printProof } from "./print-proof.mjs";
import { proofPage } from "./proof-page.mjs";
import { provenVersions } from "./proven-versions.mjs";

const CONFIG = "lib/testing/isolation/vitest.config.ts";

/**
 * Proves, from a bare checkout, that no company reaches another's rows: prints a table and writes isolation-report.json and
 * isolation-report.html. The exit code is 1 on any finding. The time it tells is that of the proof, without what a first run
 * installs and builds.
 */
export async function isolationCommand() {
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
  const stages = createStages();
  const isReady =
    (await stages.run("Packages", () => installPackages(root))) &&
    (await stages.run("Database client", () => generateClient(root))) &&
    (await stages.run("Build", () => buildApp(root)));
  process.exitCode = isReady && (await prove()) ? 0 : 1;
}

async function prove() {
  const dir = mkdtempSync(path.join(tmpdir(), "mercura-isolation-"));
  const results = path.join(dir, "results.json");
  const statements = path.join(dir, "statements.json");
  const startedAtMs = performance.now();
  const exitCode = await runTool(
    root,
    "vitest",
    "vitest",
    [
      "run",
      "--config",
      CONFIG,
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${results}`,
    ],
    { STATEMENT_REPORT: statements },
  );
  const durationSeconds = (performance.now() - startedAtMs) / 1000;
  const proof = collectProof(readIfThere(results), readIfThere(statements), exitCode);
  rmSync(dir, { recursive: true, force: true });

  const report = { ...(await provenVersions(root)), durationSeconds, ...proof };
  writeFileSync(path.join(root, "isolation-report.json"), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(path.join(root, "isolation-report.html"), proofPage(report));
  printProof(report);
  say(
    `The proof took ${seconds(durationSeconds * 1000)}: isolation-report.html, isolation-report.json`,
  );
  return report.isProven;
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
