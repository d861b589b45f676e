import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { say, seconds } from "../console/progress.mjs";
import { runTool } from "../test/run-tool.mjs";
import { collectProof } from "./collect-proof.mjs";
import { printProof } from "./print-proof.mjs";
import { proofPage } from "./proof-page.mjs";
import { provenVersions } from "./proven-versions.mjs";

const CONFIG = "lib/testing/isolation/vitest.config.ts";

/**
 * Runs the proof, prints it and writes its reports. Answers whether everything was proven.
 *
 * @param {string} root the checkout, built
 */
export async function prove(root) {
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
