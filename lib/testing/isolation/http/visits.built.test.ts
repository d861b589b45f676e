import { afterAll, beforeAll, expect, test } from "vitest";
import { getQuote } from "@/lib/quotes/get-quote";
import { anOrganization } from "@/lib/testing/company/people";
import { aSentQuote } from "@/lib/testing/company/quote-steps";
import { valueFrom } from "@/lib/testing/value-from";
import { type RunningServer, runServer } from "./running-server";

let server: RunningServer;

beforeAll(async () => {
  server = await runServer({ JOBS: "off" });
}, 120_000);

afterAll(() => server.stop());

/** When a quote was looked at first, after its link was opened in some way. */
async function firstLook(init: RequestInit) {
  const { owner } = await anOrganization();
  const { quoteId, token } = await aSentQuote(owner);
  const answer = await fetch(`${server.url}/q/${token}`, init);
  await answer.text();
  expect(answer.status).toBe(200);
  return valueFrom(await getQuote(owner, { quoteId })).firstViewedAt;
}

test.each([
  ["a scanner of mails that asks for its headers", { method: "HEAD" }],
  ["a browser that fetches it ahead", { headers: { "Sec-Purpose": "prefetch;prerender" } }],
])("a quote's link that is opened by %s is not a buyer's look", async (_who, init) => {
  expect(await firstLook(init)).toBeNull();
});

test("as a control, whoever opens it looks", async () => {
  expect(await firstLook({})).not.toBeNull();
});
