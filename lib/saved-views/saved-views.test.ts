import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import { aMember, anOrganization, anOwner, type Organization } from "@/lib/testing/company/people";
import { aView } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { changeView } from "./change-view";
import { deleteView } from "./delete-view";
import { listViews } from "./list-views";
import { saveView } from "./save-view";
import {
  changeViewSchema,
  listViewsSchema,
  saveViewFormSchema,
  saveViewSchema,
  type ViewResource,
} from "./schema";

let organization: Organization;
let owner: Member;
let rep: Member;

beforeAll(async () => {
  organization = await anOrganization();
  owner = organization.owner;
  rep = await aMember(organization, "sales_rep");
});

const id = "01890a5d-ac96-774b-bcce-b302099a8057";
const save = (actor: Member, view: object) => saveView(actor, saveViewSchema.parse(view));
const namesOf = async (actor: Member, resource: ViewResource = "customer") =>
  valueFrom(await listViews(actor, listViewsSchema.parse({ resource }))).data.map(
    ({ name }) => name,
  );

describe("a view", () => {
  test.each<[ViewResource, Record<string, string>]>([
    ["customer", { q: "steel", owner: "none", tag: "Key account", currency: "CHF", sort: "name" }],
    ["product", { state: "inactive", category: "Ovens", sort: "price" }],
    ["quote", { status: "sent", ownerUserId: id, customerId: id, sort: "value" }],
    ["document", { kind: "pdf", customerId: id, sort: "name" }],
  ])("of a list of %ss keeps its search, filters and order", async (resource, query) => {
    valueFrom(await save(rep, { name: "Mine", resource, query }));
    const [view] = valueFrom(await listViews(rep, listViewsSchema.parse({ resource }))).data;
    expect(view).toMatchObject({ name: "Mine", resource, query });
  });

  test.each([
    ["customer", { state: "deleted" }],
    ["product", { state: "deleted" }],
    ["product", { owner: "none" }],
    ["quote", { status: "lost" }],
    ["document", { customerId: "1" }],
    ["organization", {}],
  ])("of a list of %ss that asks for %o is refused", (resource, query) => {
    expect(saveViewSchema.safeParse({ name: "Odd", resource, query }).success).toBe(false);
  });

  test("is read from its form, whose other fields are the list's", () => {
    const form = { name: "Swiss", resource: "customer", currency: "CHF" };
    expect(saveViewFormSchema.parse(form)).toEqual({
      name: "Swiss",
      resource: "customer",
      isShared: false,
      overwrite: false,
      query: { currency: "CHF" },
    });
  });

  test("with a name of one's own that is there already is written over where that is said, of this list alone", async () => {
    const person = await aMember(organization, "viewer");
    const twice = (resource: ViewResource, sort: string, overwrite = false) =>
      save(person, { name: "Twice", resource, query: { sort }, overwrite });
    for (const resource of ["customer", "quote"] as const)
      valueFrom(await twice(resource, "newest"));
    expect(codeOf(await twice("quote", "oldest"))).toBe("view_name_taken");
    const sorts = async (resource: ViewResource) =>
      valueFrom(await listViews(person, listViewsSchema.parse({ resource }))).data.map(
        ({ query }) => query.sort,
      );
    expect(await sorts("quote")).toEqual(["newest"]);
    valueFrom(await twice("quote", "oldest", true));
    expect(await sorts("quote")).toEqual(["oldest"]);
    expect(await sorts("customer")).toEqual(["newest"]);
  });

  test("may have the name of somebody else's view, also of one that is shared", async () => {
    const person = await aMember(organization, "viewer");
    valueFrom(await save(owner, { name: "Alike", isShared: true, resource: "quote", query: {} }));
    valueFrom(await save(person, { name: "Alike", resource: "quote", query: {} }));
    expect(await namesOf(person, "quote")).toEqual(["Alike", "Alike"]);
  });

  test("gets another name and shows what it showed, unless another of one's own there has that name", async () => {
    const person = await aMember(organization, "viewer");
    const query = { q: "steel" };
    const { id: viewId } = valueFrom(await save(person, { name: "First", query }));
    valueFrom(await save(person, { name: "Second", query: {} }));
    valueFrom(await save(person, { name: "Third", resource: "quote", query: {} }));
    const rename = (name: string, actor = person) =>
      changeView(actor, changeViewSchema.parse({ viewId, name }));
    expect(codeOf(await rename("Second"))).toBe("view_name_taken");
    expect(valueFrom(await rename("Third"))).toMatchObject({ id: viewId, name: "Third", query });
    expect(valueFrom(await rename("Third"))).toMatchObject({ name: "Third" });
    expect(await namesOf(person)).toEqual(["Second", "Third"]);
    expect(codeOf(await rename("Mine now", owner))).toBe("not_found");
    expect(codeOf(await rename("Mine now", await anOwner()))).toBe("not_found");
    expect(changeViewSchema.safeParse({ viewId, name: " " }).success).toBe(false);
  });

  test("that a later version does not understand shows the whole list", async () => {
    const person = await aMember(organization, "viewer");
    const viewId = await aView(person);
    await ownerDatabase.query(
      'UPDATE saved_views SET query = \'{"sort":"colour"}\' WHERE id = $1',
      [viewId],
    );
    expect(
      valueFrom(await listViews(person, listViewsSchema.parse({ resource: "customer" }))).data,
    ).toMatchObject([{ id: viewId, query: {} }]);
  });
});

test("the views of a list come in pages by name, each of them once, those of others aside", async () => {
  const { owner: person } = await anOrganization();
  const names = ["Axes", "Bolts", "Bolts (2)", "Cranes", "Drills"];
  for (const name of names.toReversed()) valueFrom(await save(person, { name, query: {} }));
  valueFrom(await save(person, { name: "Elsewhere", resource: "quote", query: {} }));
  const found: string[][] = [];
  let cursor: string | null = null;
  do {
    const asked = listViewsSchema.parse({ limit: "2", ...(cursor ? { cursor } : {}) });
    const page: { data: { name: string }[]; nextCursor: string | null } = valueFrom(
      await listViews(person, asked),
    );
    found.push(page.data.map(({ name }) => name));
    cursor = page.nextCursor;
  } while (cursor);
  expect(found).toEqual([["Axes", "Bolts"], ["Bolts (2)", "Cranes"], ["Drills"]]);
});

describe("a view for everybody", () => {
  test("is saved by a manager and above, seen by all, and renamed and deleted by who may share", async () => {
    const shared = { name: "Everybody's", isShared: true, resource: "product", query: {} };
    await expect(save(rep, shared)).rejects.toThrow(Forbidden);
    const { id: viewId } = valueFrom(await save(owner, shared));
    expect(await namesOf(rep, "product")).toContain("Everybody's");
    expect(codeOf(await deleteView(rep, { viewId }))).toBe("not_found");
    expect(codeOf(await changeView(rep, { viewId, name: "The rep's" }))).toBe("not_found");
    const manager = await aMember(organization, "manager");
    expect(codeOf(await changeView(manager, { viewId, name: "All" }))).toBe("none");
    expect(await namesOf(rep, "product")).toContain("All");
    expect(codeOf(await deleteView(manager, { viewId }))).toBe("none");
    expect(await namesOf(rep, "product")).not.toContain("All");
  });

  test("is not seen elsewhere, nor is somebody's own", async () => {
    await aView(owner);
    expect(await namesOf(await aMember(organization, "viewer"))).toEqual([]);
    expect(await namesOf(await anOwner())).toEqual([]);
  });
});
