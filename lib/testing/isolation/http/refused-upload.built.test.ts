import { afterAll, beforeAll, expect, test } from "vitest";
import { anAccessToken } from "@/lib/testing/company/people";
import { aCompany, type Company } from "./a-company";
import { type RunningServer, runServer } from "./running-server";

let server: RunningServer;
let company: Company;
let stranger: Company;

beforeAll(async () => {
  server = await runServer();
  company = await aCompany();
  stranger = await aCompany();
}, 120_000);

afterAll(() => server.stop());

test.each([
  ["a few bytes", 10],
  ["half a megabyte", 512 * 1024],
  ["nearly a megabyte", 1000 * 1024],
])("whoever uploads %s and is refused hears why, every time", async (_what, sizeBytes) => {
  const token = await anAccessToken(stranger.owner);
  const statuses: number[] = [];
  for (let turn = 0; turn < 30; turn += 1) {
    const form = new FormData();
    form.set("name", "Terms");
    form.set("file", new File(["a".repeat(sizeBytes)], "terms.txt"));
    const response = await fetch(`${server.url}/api/v1/documents`, {
      method: "POST",
      body: form,
      headers: { Authorization: `Bearer ${token}`, "Organization-Id": company.organizationId },
    });
    await response.text();
    statuses.push(response.status);
  }
  expect(statuses).toEqual(Array(30).fill(404));
});
