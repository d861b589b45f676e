import { z } from "zod";

const evidenceSchema = z.array(
  z.object({ part: z.string(), line: z.string(), counts: z.record(z.string(), z.number()) }),
);

const resultsSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()),
          meta: z.object({ evidence: evidenceSchema.optional(), note: z.string().optional() }),
        }),
      ),
    }),
  ),
});

const statementsSchema = z.object({
  statements: z.number(),
  distinct: z.number(),
  findings: z.array(z.string()),
});

/** @typedef {Record<string, number>} Counts */
/** @typedef {{ part: string, line: string, counts: Counts }} Line */

/**
 * The proof as one value, from what Vitest and the check of the statements wrote. Whatever is missing is a finding.
 *
 * @param {unknown} results Vitest's JSON report; null when there is none
 * @param {unknown} checked of the statements; null when there is none
 * @param {number} exitCode of Vitest
 */
export function collectProof(results, checked, exitCode) {
  if (results === null || checked === null)
    return concluded([], [], ["The tests did not run to their end."], 0);
  const { testResults, numPassedTests } = resultsSchema.parse(results);
  const statements = statementsSchema.parse(checked);
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const lines = addUp(tests.flatMap(({ meta }) => meta.evidence ?? []));
  const findings = [
    ...testResults
      .filter(
        ({ status, assertionResults }) =>
          status === "failed" && assertionResults.every((test) => test.status !== "failed"),
      )
      .map(({ name, message }) => `${name}: ${message}`),
    ...tests
      .filter(({ status }) => status !== "passed")
      .map(
        ({ fullName, failureMessages }) =>
          `${fullName}: ${failureMessages.join("\n") || "not run"}`,
      ),
    ...statements.findings,
  ];
  if (exitCode !== 0 && findings.length === 0) findings.push("The tests ended with an error.");
  const { findings: found, ...counts } = statements;
  const observed = {
    part: "statements",
    line: "sent by the product",
    counts: { ...counts, findings: found.length },
  };
  const ofCatalog = testResults.filter(({ name }) =>
    /\/lib\/db\/tenancy\/(schema|serving-role)\.test\.ts$/.test(name),
  );
  const catalog = {
    part: "catalog",
    line: "rules that hold, and faults planted and found",
    counts: { checks: ofCatalog.flatMap(({ assertionResults }) => assertionResults).length },
  };
  const notes = tests.flatMap(({ meta }) => meta.note ?? []);
  return concluded([...lines, catalog, observed], notes, findings, numPassedTests);
}

/**
 * @param {Line[]} lines
 * @param {string[]} notes
 * @param {string[]} findings
 * @param {number} tests
 */
function concluded(lines, notes, findings, tests) {
  const plain = findings.map((finding) => finding.replace(COLOURS, "").slice(0, 4000));
  return { isProven: findings.length === 0, tests, lines, notes, findings: plain };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what a terminal's colours begin with.
const COLOURS = /\u001b\[[0-9;]*m/g;

/** @param {Line[]} evidence */
function addUp(evidence) {
  /** @type {Map<string, Line>} */
  const lines = new Map();
  for (const { part, line, counts } of evidence) {
    const key = `${part}/${line}`;
    const sum = lines.get(key) ?? { part, line, counts: {} };
    for (const [name, count] of Object.entries(counts))
      sum.counts[name] = (sum.counts[name] ?? 0) + count;
    lines.set(key, sum);
  }
  return [...lines.values()];
}
