import { beforeAll, expect, test } from "vitest";
import { log } from "@/lib/log";
import { anApiToken } from "@/lib/testing/company/integrations";
import { aMember, anAccessToken, anOrganization } from "@/lib/testing/company/people";
import { apiDoors, callDoor } from "@/lib/testing/doors/api-doors";

// Three a minute for a token, and thirty for an organization.
process.env.RATE_LIMIT_FACTOR = "0.01";
beforeAll(() => {
  log.level = "silent";
});
const doors = await apiDoors();

async function ask(token: string) {
  const door = doors.find(({ name }) => name === "GET /customers");
  if (!door) throw new Error("There is no list of customers.");
  return callDoor(door, { token });
}

test("a token has its requests of a minute, is told how many are left, and takes none from another", async () => {
  const { owner } = await anOrganization();
  const token = await anAccessToken(owner);
  const left = [];
  for (let index = 0; index < 3; index += 1)
    left.push((await ask(token)).headers.get("ratelimit-remaining"));
  expect(left).toEqual(["2", "1", "0"]);
  const refused = await ask(token);
  expect(refused).toMatchObject({ status: 429, body: { code: "too_many_requests" } });
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(refused.headers.get("ratelimit-remaining")).toBe("0");
  const { token: other } = await anApiToken(owner, { scopes: ["customer:read"] });
  expect((await ask(other)).status).toBe(200);
});

test("all tokens of an organization together have theirs", async () => {
  const organization = await anOrganization();
  const statuses = [];
  for (let index = 0; index < 11; index += 1) {
    const token = await anAccessToken(await aMember(organization, "viewer"));
    for (let time = 0; time < 3; time += 1) statuses.push((await ask(token)).status);
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(30);
  expect(statuses.slice(30)).toEqual([429, 429, 429]);
});

test("a program that runs wild is refused alone: what its own limit refuses takes nothing from its organization", async () => {
  const { owner } = await anOrganization();
  const wild = await anAccessToken(owner);
  const statuses = [];
  for (let time = 0; time < 40; time += 1) statuses.push((await ask(wild)).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(3);
  const { token: other } = await anApiToken(owner, { scopes: ["customer:read"] });
  expect((await ask(other)).status).toBe(200);
});

test("an answer that refuses what was sent tells what is left as well", async () => {
  const { owner } = await anOrganization();
  const door = doors.find(({ name }) => name === "POST /customers");
  if (!door) throw new Error("There is no door to add a customer.");
  const refused = await callDoor(door, { token: await anAccessToken(owner), body: {} });
  expect(refused.status).toBe(422);
  expect(refused.headers.get("ratelimit-remaining")).toBe("2");
});
