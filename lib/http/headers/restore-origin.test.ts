import { expect, test } from "vitest";
import { restoreOrigin } from "./restore-origin";

function originAfter(headers: Record<string, string>): string | undefined {
  const seen: Record<string, string | undefined> = { host: "localhost:3000", ...headers };
  restoreOrigin(seen);
  return seen.origin;
}

test("a form on a page without a referrer comes from this site, where the browser says so", () => {
  expect(originAfter({ origin: "null", "sec-fetch-site": "same-origin" })).toBe(
    "http://localhost:3000",
  );
});

test.each(["cross-site", "same-site", "none", ""])(
  "a form that hides where it comes from stays without an origin (Sec-Fetch-Site %j)",
  (site) => {
    expect(originAfter({ origin: "null", ...(site ? { "sec-fetch-site": site } : {}) })).toBe(
      "null",
    );
  },
);

test("an origin that is told is not touched", () => {
  const origin = "https://evil.example";
  expect(originAfter({ origin, "sec-fetch-site": "same-origin" })).toBe(origin);
});
