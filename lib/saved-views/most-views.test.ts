import { beforeEach, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { tenantDb } from "@/lib/db/tenancy/tenant";
import { aMember, anOrganization, type Organization } from "@/lib/testing/company/people";
import { codeOf } from "@/lib/testing/value-from";
import { deleteView } from "./delete-view";
import { saveView } from "./save-view";
import { saveViewSchema } from "./schema";

const most = 100;
const savers = 20;
// As many connections as savers: with fewer they would queue for a connection, and no two would ever meet.
// An organization's transactions may hold half of them.
process.env.DATABASE_POOL_SIZE = String(2 * savers);

let organization: Organization;
let person: Member;

beforeEach(async () => {
  organization = await anOrganization();
  person = await aMember(organization, "viewer");
});

const own = () => ({ userId: person.userId, resource: "customer" });
const db = () => tenantDb(organization.organizationId);
const fill = (count: number) =>
  db().savedView.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      ...own(),
      name: `View ${index}`,
      query: {},
    })),
  });
const count = () => db().savedView.count({ where: own() });
const save = async (name: string, view: object = {}, actor = person) =>
  codeOf(await saveView(actor, saveViewSchema.parse({ name, query: {}, ...view })));
const all = <T>(work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: savers }, (_, index) => work(index)));
const warmUp = () => all(() => db().$transaction((tx) => tx.organization.count()));

test("one person has a hundred views of a list at most, and is told so", async () => {
  await fill(most - 1);
  expect(await save("The last")).toBe("none");
  expect(await save("One more")).toBe("view_limit_reached");
  expect(await count()).toBe(most);
});

test("who has a hundred still writes over one of them, has views of other lists, and keeps nobody else from any", async () => {
  await fill(most);
  expect(await save("View 7", { query: { q: "steel" }, overwrite: true })).toBe("none");
  expect(await save("View 7")).toBe("view_name_taken");
  expect(await save("Of quotes", { resource: "quote" })).toBe("none");
  expect(await save("Another's", {}, organization.owner)).toBe("none");
  expect(await count()).toBe(most);
});

test("a view that is deleted makes room for another", async () => {
  await fill(most);
  const { id: viewId } = await db().savedView.findFirstOrThrow({ where: own() });
  expect(codeOf(await deleteView(person, { viewId }))).toBe("none");
  expect(await save("In its place")).toBe("none");
});

test("of twenty that are saved at the same moment, the last place is one's alone", async () => {
  await fill(most - 1);
  await warmUp();
  const codes = await all((index) => save(`At once ${index}`));
  expect(codes.filter((code) => code === "none")).toHaveLength(1);
  expect(codes.filter((code) => code === "view_limit_reached")).toHaveLength(savers - 1);
  expect(await count()).toBe(most);
});

test("which takes the lock: by who only counts first, more than a hundred are saved", async () => {
  await fill(most - 1);
  await warmUp();
  await all((index) =>
    db().$transaction(async (tx) => {
      if ((await tx.savedView.count({ where: own() })) >= most) return;
      await tx.savedView.create({ data: { ...own(), name: `Careless ${index}`, query: {} } });
    }),
  );
  expect(await count()).toBeGreaterThan(most);
});
