import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { isUniqueViolation } from "@/lib/db/statements/unique-violation";
import { tenantDb } from "@/lib/db/tenancy/tenant";
import { aMember, anOrganization } from "@/lib/testing/company/people";
import { aView } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { changeView } from "./change-view";
import { listViews } from "./list-views";
import { saveView } from "./save-view";
import { listViewsSchema, saveViewSchema } from "./schema";

const takers = 20;
// As many connections as takers: with fewer they would queue for a connection, and no two would ever meet.
// An organization's transactions may hold half of them.
process.env.DATABASE_POOL_SIZE = String(2 * takers);

let owner: Member;
let person: Member;

beforeAll(async () => {
  const organization = await anOrganization();
  owner = organization.owner;
  person = await aMember(organization, "viewer");
});

const all = <T>(work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: takers }, (_, index) => work(index)));
const warmUp = () =>
  all(() => tenantDb(owner.organizationId).$transaction((tx) => tx.organization.count()));
const namesOf = async (actor: Member) =>
  valueFrom(await listViews(actor, listViewsSchema.parse({ resource: "customer" }))).data.map(
    ({ name }) => name,
  );
const save = (actor: Member, name: string, q: string) =>
  saveView(actor, saveViewSchema.parse({ name, query: { q }, overwrite: true }));

describe("a name at the same moment", () => {
  test("saved by twenty is one view, with what one of them saved", async () => {
    await warmUp();
    const saved = await all((index) => save(person, "Saved at once", `search ${index}`));
    expect(new Set(saved.map((each) => valueFrom(each).id)).size).toBe(1);
    const views = valueFrom(
      await listViews(person, listViewsSchema.parse({ resource: "customer" })),
    ).data;
    expect(views).toMatchObject([{ name: "Saved at once" }]);
    expect(saved.map((each) => valueFrom(each).query)).toContainEqual(views[0]?.query);
  });

  test("saved by twenty who would write nothing over is one's alone, and the others are told", async () => {
    await warmUp();
    const codes = (
      await all((index) =>
        saveView(
          person,
          saveViewSchema.parse({ name: "Saved but once", query: { q: `${index}` } }),
        ),
      )
    ).map(codeOf);
    expect(codes.filter((code) => code === "none")).toHaveLength(1);
    expect(codes.filter((code) => code === "view_name_taken")).toHaveLength(takers - 1);
  });

  test("given to twenty views is one's alone, and the others are told", async () => {
    const views = await all(() => aView(owner));
    await warmUp();
    const codes = (
      await all(async (index) =>
        changeView(owner, { viewId: views[index] ?? "", name: "Renamed at once" }),
      )
    ).map(codeOf);
    expect(codes.filter((code) => code === "none")).toHaveLength(1);
    expect(codes.filter((code) => code === "view_name_taken")).toHaveLength(takers - 1);
    expect((await namesOf(owner)).filter((name) => name === "Renamed at once")).toHaveLength(1);
  });

  test("would be taken twice by who only looks first (this is what the key is for)", async () => {
    await warmUp();
    const own = { userId: person.userId, resource: "quote", name: "Looked for" };
    let sawItFree = 0;
    const carelessly = () =>
      tenantDb(owner.organizationId).$transaction(async (tx) => {
        if ((await tx.savedView.count({ where: own })) > 0) return;
        sawItFree += 1;
        await tx.savedView.create({ data: { ...own, query: {} } });
      });
    const results = await all(() => carelessly().catch((error: unknown) => error));
    expect(sawItFree).toBeGreaterThan(1);
    const refused = results.filter((error) => isUniqueViolation(error, "SavedView"));
    expect(refused).toHaveLength(sawItFree - 1);
  });
});

test("views that had one name before there was a key keep what they show, under names of their own", async () => {
  const { owner: other } = await anOrganization();
  const key = "saved_views_organization_id_user_id_resource_name_key";
  const long = "x".repeat(60);
  const names = ["Steel", "Steel", "Steel (2)", "Steel", long, long];
  const ids: string[] = [];
  for (const _ of names) ids.push(await aView(other));
  await ownerDatabase.query(`DROP INDEX ${key}`);
  for (const [index, name] of names.entries())
    await ownerDatabase.query("UPDATE saved_views SET name = $2 WHERE id = $1", [ids[index], name]);
  await ownerDatabase.query(
    readFileSync("prisma/migrations/20261127043500_one_view_of_a_name/migration.sql", "utf8"),
  );
  const { rows } = await ownerDatabase.query(
    "SELECT name FROM saved_views WHERE organization_id = $1 ORDER BY id",
    [other.organizationId],
  );
  const renamed = rows.map(({ name }) => name);
  const kept = "x".repeat(56);
  expect(renamed).toEqual(["Steel", "Steel (3)", "Steel (2)", "Steel (4)", long, `${kept} (2)`]);
});
