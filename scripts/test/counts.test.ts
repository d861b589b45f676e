import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { countStage, readPlaywrightCounts, readVitestCounts } from "./counts.mjs";

test("a stage that ran no test has failed", () => {
  expect(countStage({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
});

test("a stage that broke outside its tests has failed", () => {
  expect(countStage({ passed: 5, failed: 0 }, 1)).toEqual({ passed: 5, failed: 1 });
});

test("failed tests are counted once", () => {
  expect(countStage({ passed: 5, failed: 2 }, 1)).toEqual({ passed: 5, failed: 2 });
});

test("a failed test of Vitest is named by its file and its titles", () => {
  const assertionResults = [
    { ancestorTitles: ["a server"], title: "starts", status: "passed" },
    { ancestorTitles: ["a server"], title: "ends", status: "failed" },
  ];
  const name = path.resolve("lib/server.test.ts");
  const report = {
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [{ name, assertionResults }],
  };
  expect(readVitestCounts(aReport(report))).toEqual({
    passed: 1,
    failed: 1,
    failures: ["lib/server.test.ts › a server › ends"],
  });
});

test("a test of Playwright that failed, or passed only at the second try, is named", () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
  const report = {
    stats: { expected: 1, unexpected: 1, flaky: 1 },
    suites: [
      {
        title: "team.spec.ts",
        specs: [spec("a list", "expected"), spec("a form", "unexpected")],
        suites: [{ title: "without scripts", specs: [spec("a link", "flaky")] }],
      },
    ],
  };
  expect(readPlaywrightCounts(aReport(report))).toEqual({
    passed: 1,
    failed: 2,
    failures: ["team.spec.ts › a form", "team.spec.ts › without scripts › a link"],
  });
});

function aReport(report: object): string {
  const folder = mkdtempSync(path.join(tmpdir(), "mercura-report-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "report.json");
  writeFileSync(file, JSON.stringify(report));
  return file;
}
