import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { tenantDb } from "@/lib/db/tenancy/tenant";
import { aMember, anOrganization, anOwner, type Organization } from "@/lib/testing/company/people";
import { auditEvents } from "@/lib/testing/traces/audit-events";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { countRoundTrips } from "@/lib/testing/wire/count-round-trips";
import { changeView } from "./change-view";
import { deleteView } from "./delete-view";
import { listViews } from "./list-views";
import { saveView } from "./save-view";
import { changeViewSchema, listViewsSchema, saveViewSchema, type ViewResource } from "./schema";

const choosers = 20;
// An organization's transactions may hold half of them.
process.env.DATABASE_POOL_SIZE = String(2 * choosers);

let organization: Organization;
let owner: Member;
let person: Member;

beforeAll(async () => {
  organization = await anOrganization();
  owner = organization.owner;
});

const aViewOf = async (actor: Member, name: string, view: object = {}) =>
  valueFrom(
    await saveView(actor, saveViewSchema.parse({ name, query: {}, overwrite: true, ...view })),
  ).id;
const change = (actor: Member, viewId: string, changes: object) =>
  changeView(actor, changeViewSchema.parse({ viewId, ...changes }));
const chosenBy = async (actor: Member, resource: ViewResource = "customer") =>
  valueFrom(await listViews(actor, listViewsSchema.parse({ resource })))
    .data.filter(({ isDefault }) => isDefault)
    .map(({ name }) => name);

describe("the view that a list opens with", () => {
  test("is one for each list, and another choice takes its place", async () => {
    person = await aMember(organization, "viewer");
    const first = await aViewOf(person, "First");
    const second = await aViewOf(person, "Second");
    const sent = await aViewOf(person, "Sent", { resource: "quote", query: { status: "sent" } });
    expect(await chosenBy(person)).toEqual([]);
    for (const viewId of [first, sent, second])
      expect(valueFrom(await change(person, viewId, { isDefault: true })).isDefault).toBe(true);
    expect(await chosenBy(person)).toEqual(["Second"]);
    expect(await chosenBy(person, "quote")).toEqual(["Sent"]);
    const given = valueFrom(await change(person, second, { isDefault: false }));
    expect(given).toMatchObject({ name: "Second", isDefault: false });
    expect(await chosenBy(person)).toEqual([]);
    expect(await chosenBy(person, "quote")).toEqual(["Sent"]);
  });

  test("stays the choice when a view that is none is asked to be none", async () => {
    person = await aMember(organization, "viewer");
    const [chosen, other] = [await aViewOf(person, "Chosen"), await aViewOf(person, "Other")];
    valueFrom(await change(person, chosen, { isDefault: true }));
    valueFrom(await change(person, other, { isDefault: false }));
    expect(await chosenBy(person)).toEqual(["Chosen"]);
  });

  test("stays the choice when it is renamed or saved anew", async () => {
    person = await aMember(organization, "viewer");
    const viewId = await aViewOf(person, "Old name");
    valueFrom(await change(person, viewId, { name: "New name", isDefault: true }));
    expect(await chosenBy(person)).toEqual(["New name"]);
    await aViewOf(person, "New name", { query: { q: "steel" } });
    valueFrom(await change(person, viewId, { name: "Newer name" }));
    expect(await chosenBy(person)).toEqual(["Newer name"]);
  });

  test("is each person's own choice, also of a shared view, which they need not be able to rename", async () => {
    const [one, other] = [
      await aMember(organization, "viewer"),
      await aMember(organization, "viewer"),
    ];
    const viewId = await aViewOf(owner, "Everybody's", { isShared: true });
    valueFrom(await change(one, viewId, { isDefault: true }));
    expect(await chosenBy(one)).toEqual(["Everybody's"]);
    expect(await chosenBy(other)).toEqual([]);
    expect(await chosenBy(owner)).toEqual([]);
    expect(codeOf(await change(one, viewId, { name: "Mine", isDefault: false }))).toBe("not_found");
    expect(await chosenBy(one)).toEqual(["Everybody's"]);
  });

  test("is none any more once it is deleted, or seen no longer", async () => {
    person = await aMember(organization, "viewer");
    const deleted = await aViewOf(owner, "To be deleted", { isShared: true });
    const unshared = await aViewOf(owner, "To be unshared", { isShared: true, resource: "quote" });
    for (const viewId of [deleted, unshared])
      valueFrom(await change(person, viewId, { isDefault: true }));
    valueFrom(await deleteView(owner, { viewId: deleted }));
    await aViewOf(owner, "To be unshared", { isShared: false, resource: "quote" });
    expect(await chosenBy(person)).toEqual([]);
    expect(await chosenBy(person, "quote")).toEqual([]);
    expect(codeOf(await change(person, unshared, { isDefault: true }))).toBe("not_found");
  });

  test("can't be somebody else's own view, nor another organization's", async () => {
    person = await aMember(organization, "viewer");
    const own = await aViewOf(owner, "The owner's own");
    expect(codeOf(await change(person, own, { isDefault: true }))).toBe("not_found");
    const stranger = await anOwner();
    const theirs = await aViewOf(stranger, "Theirs", { isShared: true });
    expect(codeOf(await change(person, theirs, { isDefault: true }))).toBe("not_found");
  });

  test("is found with the views, in their one round trip", async () => {
    person = await aMember(organization, "viewer");
    valueFrom(await change(person, await aViewOf(person, "Mine"), { isDefault: true }));
    const list = () => listViews(person, listViewsSchema.parse({ resource: "customer" }));
    await list();
    expect(await countRoundTrips(list)).toBe(1);
  });

  test("is told apart from the others, so that it is found among however many", async () => {
    person = await aMember(organization, "viewer");
    for (const name of ["A", "B", "C"]) await aViewOf(person, name, { resource: "document" });
    const last = await aViewOf(person, "D", { resource: "document" });
    valueFrom(await change(person, last, { isDefault: true }));
    const namesWhere = async (query: object) =>
      valueFrom(
        await listViews(person, listViewsSchema.parse({ resource: "document", ...query })),
      ).data.map(({ name }) => name);
    expect(await namesWhere({ isDefault: true })).toEqual(["D"]);
    expect(await namesWhere({ isDefault: "false" })).toEqual(["A", "B", "C"]);
  });

  test("leaves no word in the audit log, as the choice of one person", async () => {
    const { owner: alone } = await anOrganization();
    const viewId = await aViewOf(alone, "Mine");
    valueFrom(await change(alone, viewId, { isDefault: true }));
    expect(await auditEvents(alone, "view.renamed")).toEqual([]);
    expect(await auditEvents(alone, "view.saved")).toHaveLength(1);
  });
});

describe("a choice at the same moment", () => {
  const all = <T>(work: (index: number) => Promise<T>) =>
    Promise.all(Array.from({ length: choosers }, (_, index) => work(index)));
  const warmUp = () =>
    all(() => tenantDb(owner.organizationId).$transaction((tx) => tx.organization.count()));

  test("of twenty views leaves one of them", async () => {
    person = await aMember(organization, "viewer");
    const views: string[] = [];
    for (let index = 0; index < choosers; index += 1)
      views.push(await aViewOf(person, `View ${index}`));
    await warmUp();
    await all(async (index) =>
      valueFrom(await change(person, views[index] ?? "", { isDefault: true })),
    );
    expect(await chosenBy(person)).toHaveLength(1);
  });

  test("as the view is deleted is told that it is not there, or goes with it", async () => {
    person = await aMember(organization, "viewer");
    const views: string[] = [];
    for (let index = 0; index < choosers / 2; index += 1)
      views.push(await aViewOf(person, `Gone ${index}`));
    await warmUp();
    const codes = await Promise.all(
      views.flatMap((viewId) => [
        change(person, viewId, { isDefault: true }).then(codeOf),
        deleteView(person, { viewId }).then(codeOf),
      ]),
    );
    expect(codes.filter((code) => code !== "none" && code !== "not_found")).toEqual([]);
    expect(await chosenBy(person)).toEqual([]);
    const left = await tenantDb(owner.organizationId).defaultView.count({
      where: { userId: person.userId },
    });
    expect(left).toBe(0);
  });
});
