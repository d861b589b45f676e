import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * What a run of Vitest counted, from its JSON report.
 *
 * @param {string} file
 * @returns {Counts} nothing when it wrote no report
 */
export function readVitestCounts(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  /** @type {{ numPassedTests: number, numFailedTests: number }} */
  const report = JSON.parse(readFileSync(file, "utf8"));
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

/**
 * What a run of Playwright counted, from its JSON report. A test that passed only when it was tried again has failed.
 *
 * @param {string} file
 * @returns {Counts} nothing when it wrote no report
 */
export function readPlaywrightCounts(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number } }} */
  const { stats } = JSON.parse(readFileSync(file, "utf8"));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

/**
 * A stage that ran no test, or failed without a failed test, counts as one failure: silence is not success.
 *
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countStage({ passed, failed }, exitCode) {
  const isSilent = passed + failed === 0;
  const brokeOutsideTests = exitCode !== 0 && failed === 0;
  return { passed, failed: failed + (isSilent || brokeOutsideTests ? 1 : 0) };
}
