import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** @typedef {{ passed: number, failed: number, failures?: string[] }} Counts failures: the names of what failed */

/**
 * What a run of Vitest counted, from its JSON report.
 *
 * @param {string} file
 * @returns {Counts} nothing when it wrote no report
 */
export function readVitestCounts(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  /** @type {VitestReport} */
  const report = JSON.parse(readFileSync(file, "utf8"));
  const failures = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ ancestorTitles, title }) =>
        [path.relative(process.cwd(), name), ...ancestorTitles, title].join(" › "),
      ),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests, failures };
}

/**
 * What a run of Playwright counted, from its JSON report. A test that passed only when it was tried again has failed.
 *
 * @param {string} file
 * @returns {Counts} nothing when it wrote no report
 */
export function readPlaywrightCounts(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  /** @type {PlaywrightReport} */
  const { stats, suites } = JSON.parse(readFileSync(file, "utf8"));
  const failures = suites.flatMap((suite) => failedSpecs(suite, []));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, failures };
}

/**
 * @param {PlaywrightSuite} suite
 * @param {string[]} parents
 * @returns {string[]}
 */
function failedSpecs({ title, specs = [], suites = [] }, parents) {
  const titles = [...parents, title];
  const failed = specs.filter(({ tests }) =>
    tests.some(({ status }) => status === "unexpected" || status === "flaky"),
  );
  return [
    ...failed.map((spec) => [...titles, spec.title].join(" › ")),
    ...suites.flatMap((suite) => failedSpecs(suite, titles)),
  ];
}

/**
 * A stage that ran no test, or failed without a failed test, counts as one failure: silence is not success.
 *
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countStage({ passed, failed, failures }, exitCode) {
  const isSilent = passed + failed === 0;
  const brokeOutsideTests = exitCode !== 0 && failed === 0;
  return { passed, failed: failed + (isSilent || brokeOutsideTests ? 1 : 0), failures };
}

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ name: string, assertionResults: { ancestorTitles: string[], title: string, status: string }[] }[]} testResults
 *
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number }} stats
 * @property {PlaywrightSuite[]} suites
 *
 * @typedef {object} PlaywrightSuite
 * @property {string} title
 * @property {{ title: string, tests: { status: string }[] }[]} [specs]
 * @property {PlaywrightSuite[]} [suites]
 */
