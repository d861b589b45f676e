import { expect, test } from "vitest";
import { readCspReports, receiveCspReports } from "./csp-reports";

const told = {
  page: "https://sales.acme.example/invite/accept",
  directive: "script-src-elem",
  blocked: "https://evil.example/x.js",
};

test("a report in either form that browsers use is kept without the tokens in its addresses", () => {
  const page = `${told.page}?token=secret`;
  const blocked = `${told.blocked}?stolen=secret#secret`;
  const older = {
    "csp-report": {
      "document-uri": page,
      "effective-directive": told.directive,
      "blocked-uri": blocked,
    },
  };
  const newer = {
    type: "csp-violation",
    body: { documentURL: page, effectiveDirective: told.directive, blockedURL: blocked },
  };
  expect(readCspReports(older)).toEqual([told]);
  expect(readCspReports([newer, { type: "deprecation" }])).toEqual([told]);
});

test("what is no report leaves no trace, and a flood of them a short one", () => {
  for (const body of [null, 7, "x", {}, [], [[]], { "csp-report": {} }])
    expect(readCspReports(body)).toEqual([]);
  const report = {
    "csp-report": {
      "document-uri": `https://a.example/${"a".repeat(5000)}`,
      "effective-directive": "d".repeat(5000),
      "blocked-uri": "inline",
    },
  };
  const kept = readCspReports(Array.from({ length: 1000 }, () => report));
  expect(kept).toHaveLength(10);
  expect(JSON.stringify(kept).length).toBeLessThan(10_000);
});

test.each(["", "{", "\0", "a".repeat(100_000)])(
  "the answer to a report is the same whatever it is: %j",
  async (body) => {
    const request = new Request("http://localhost:3000/csp-reports", { method: "POST", body });
    expect((await receiveCspReports(request)).status).toBe(204);
  },
);
