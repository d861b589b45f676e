import { expect, test } from "vitest";
import { isCrossSite } from "./cross-site";

/** The tests' APP_URL is http://localhost:3000. */
const ours = "http://localhost:3000";

test.each<[string | null, string | null, boolean]>([
  // What a browser says in Sec-Fetch-Site is believed: a page can't set it.
  ["same-origin", ours, false],
  ["same-origin", null, false],
  ["same-origin", "https://evil.example", false],
  ["same-site", ours, true],
  ["cross-site", ours, true],
  ["none", ours, true],
  ["SAME-ORIGIN", ours, true],
  ["nonsense", ours, true],
  // Without it the origin decides, and it has to be there.
  [null, ours, false],
  ["", ours, false],
  [null, null, true],
  [null, "null", true],
  [null, "https://evil.example", true],
  [null, "http://localhost", true],
  [null, "http://localhost:3001", true],
  [null, "https://localhost:3000", true],
  [null, "http://localhost:3000.evil.example", true],
  [null, "http://localhost:3000/", true],
])("a form with Sec-Fetch-Site %j from %j is from another site: %s", (site, origin, expected) => {
  const headers = new Headers({ Host: "localhost:3000" });
  if (site !== null) headers.set("Sec-Fetch-Site", site);
  if (origin !== null) headers.set("Origin", origin);
  expect(isCrossSite(headers)).toBe(expected);
});

test("what the client says about hosts changes nothing", () => {
  const headers = {
    Origin: "https://evil.example",
    Host: "evil.example",
    "X-Forwarded-Host": "evil.example",
  };
  expect(isCrossSite(new Headers(headers))).toBe(true);
});
