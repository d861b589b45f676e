import { beforeAll, expect, test } from "vitest";
import { log } from "@/lib/log";
import { anOrganization } from "@/lib/testing/factories";
import { ownerDatabase } from "@/lib/testing/owner-database";
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
  await expect(runForOrganizations({ run }, new Date(), 2)).rejects.toThrow("1 organizations");
  expect(visited).toHaveLength(rows[0].all);
  expect(new Set(visited)).toEqual(new Set([...visited, ...made.map((o) => o.organizationId)]));
  expect(new Set(visited).size).toBe(visited.length);
});
