import { setTimeout } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { log } from "@/lib/log";
import { anOrganization } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { runForOrganizations } from "./schedule";

beforeAll(() => {
  log.level = "silent";
});
test("A scheduled job comes to every organization once, page by page, and one that fails stops no other", async () => {
  const made = [await anOrganization(), await anOrganization(), await anOrganization()];
  const { rows } = await ownerDatabase.query("SELECT count(*)::int AS all FROM organizations");
  const visited: string[] = [];
  const run = async (organizationId: string) => {
    visited.push(organizationId);
    if (organizationId === made[0]?.organizationId) throw new Error("This one fails.");
  };
  await expect(runForOrganizations({ run }, new Date(), { pageSize: 2 })).rejects.toThrow(
    "1 organizations",
  );
  expect(visited).toHaveLength(rows[0].all);
  expect(new Set(visited)).toEqual(new Set([...visited, ...made.map((o) => o.organizationId)]));
  expect(new Set(visited).size).toBe(visited.length);
});

test("A scheduled job whose time is over begins with no other organization, so that it does not run beside its next try", async () => {
  await anOrganization();
  await anOrganization();
  const visited: string[] = [];
  const run = async (organizationId: string) => {
    visited.push(organizationId);
    await setTimeout(100);
  };
  const until = Date.now() + 100;
  await expect(runForOrganizations({ run }, new Date(), { until })).rejects.toThrow("in time");
  expect(visited).toHaveLength(1);
});
