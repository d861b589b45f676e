import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import { changeRole } from "@/lib/members/change-role";
import { removeMember } from "@/lib/members/remove-member";
import { suspendMember } from "@/lib/members/suspend-member";
import { aMember, anOrganization, type Organization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { listCustomers } from "../list-customers";
import { allThatMatchSchema, listCustomersSchema } from "../schema";
import { updateCustomer } from "../update-customer";
import { bulkChangeSchema, bulkFormSchema } from "./bulk-schema";
import { changeMany } from "./change-many";
import { countCustomers } from "./count-customers";
import { getBulkChange } from "./get-bulk-change";
import { undoBulkChange } from "./undo-bulk-change";

let organization: Organization;
let owner: Member;
let rep: Member;
let ids: string[];

beforeAll(async () => {
  organization = await anOrganization();
  owner = organization.owner;
  rep = await aMember(organization, "sales_rep");
  const made = [
    await aCustomer(rep, { name: "Of the rep", tags: ["old"] }),
    await aCustomer(owner, { name: "Of the owner" }),
    await aCustomer(owner, { name: "Tagged already", tags: ["New"] }),
  ];
  ids = made.map(({ id }) => id);
});

const change = (actor: Member, input: object) => changeMany(actor, bulkChangeSchema.parse(input));

async function listed(query: object = {}, actor = owner) {
  const page = await listCustomers(actor, listCustomersSchema.parse({ limit: 100, ...query }));
  return valueFrom(page).data;
}
const namesOf = async (query: object) => (await listed(query)).map(({ name }) => name).sort();

describe("many customers at once", () => {
  test("are counted before, as many as the change would reach, and said to be only spelled alike", async () => {
    const all = (query: object) => countCustomers(owner, allThatMatchSchema.parse(query));
    expect(valueFrom(await all({}))).toEqual({ count: 3, isMore: false, isExact: true });
    expect(valueFrom(await all({ q: "Of the" }))).toMatchObject({ count: 2, isExact: true });
    expect(valueFrom(await all({ q: "Taged" }))).toMatchObject({ count: 1, isExact: false });
    expect(valueFrom(await all({ q: "nothing like it" }))).toMatchObject({ count: 0 });
  });

  test("get a tag, and lose it again where it was not there before", async () => {
    const made = valueFrom(await change(owner, { kind: "add_tag", tag: "new", ids }));
    expect(made).toMatchObject({ changedCount: 2, leftCount: 0 });
    expect(await namesOf({ tag: "new" })).toEqual(["Of the owner", "Of the rep"]);
    valueFrom(await undoBulkChange(owner, { bulkChangeId: made.id }));
    expect(await namesOf({ tag: "new" })).toEqual([]);
    expect(await namesOf({ tag: "New" })).toEqual(["Tagged already"]);
    expect(codeOf(await undoBulkChange(owner, { bulkChangeId: made.id }))).toBe("bulk_undone");
  });

  test("go to somebody, and back to whoever had them, but for those that were given on since", async () => {
    const manager = await aMember(organization, "manager");
    const input = { kind: "assign", ownerUserId: manager.userId, ids };
    const made = valueFrom(await change(owner, input));
    expect(made.changedCount).toBe(3);
    const [givenOn = ""] = ids.slice(1);
    valueFrom(await updateCustomer(owner, { customerId: givenOn, ownerUserId: rep.userId }));
    valueFrom(await undoBulkChange(owner, { bulkChangeId: made.id }));
    expect(await namesOf({ owner: rep.userId })).toEqual(["Of the owner", "Of the rep"]);
    expect(await namesOf({ owner: owner.userId })).toEqual(["Tagged already"]);
    valueFrom(await updateCustomer(owner, { customerId: givenOn, ownerUserId: owner.userId }));
  });

  test("go back to nobody who was removed, suspended or made a viewer meanwhile: these stay, and are counted", async () => {
    const company = await anOrganization();
    const reps = await Promise.all(
      ["staying", "removed", "suspended", "demoted"].map(() => aMember(company, "sales_rep")),
    );
    const [staying, removed, suspended, demoted] = reps.map(({ userId }) => userId);
    const names = ["Of the staying", "Of the removed", "Of the suspended", "Of the demoted"];
    await Promise.all(reps.map((rep, place) => aCustomer(rep, { name: names[place] ?? "" })));
    const { owner: boss } = company;
    const input = { kind: "assign", ownerUserId: boss.userId, all: {} };
    const made = valueFrom(await change(boss, input));
    expect(made.keptCount).toBe(0);
    valueFrom(await removeMember(boss, { userId: removed ?? "" }));
    valueFrom(await suspendMember(boss, { userId: suspended ?? "" }));
    valueFrom(await changeRole(boss, { userId: demoted ?? "", role: "viewer" }));

    const undone = valueFrom(await undoBulkChange(boss, { bulkChangeId: made.id }));
    expect(undone.keptCount).toBe(3);
    const shown = await getBulkChange(boss, { bulkChangeId: made.id });
    expect(valueFrom(shown).keptCount).toBe(3);
    const owners = (await listed({}, boss)).map(({ name, ownerUserId }) => [name, ownerUserId]);
    expect(Object.fromEntries(owners)).toEqual({
      "Of the staying": staying,
      "Of the removed": boss.userId,
      "Of the suspended": boss.userId,
      "Of the demoted": boss.userId,
    });
  });

  test("are deleted and come back, all that match a search alone", async () => {
    const all = { q: "of the" };
    const made = valueFrom(await change(owner, { kind: "delete", all }));
    expect(made.changedCount).toBe(2);
    expect(await namesOf({})).toEqual(["Tagged already"]);
    valueFrom(await undoBulkChange(owner, { bulkChangeId: made.id }));
    expect(await namesOf({})).toHaveLength(3);
  });

  test("of a rep are changed only where they are theirs, and the others are counted", async () => {
    const made = valueFrom(await change(rep, { kind: "add_tag", tag: "mine", all: {} }));
    expect(made).toMatchObject({ changedCount: 1, leftCount: 2 });
    const own = { ...rep, hasOwnRecordsOnly: true };
    const seen = valueFrom(await change(own, { kind: "add_tag", tag: "own", all: {} }));
    expect(seen).toMatchObject({ changedCount: 1, leftCount: 0 });
    for (const kind of ["assign", "delete"])
      await expect(change(rep, { kind, ids })).rejects.toThrow(Forbidden);
  });

  test("that a rep tagged and has given away since keep the tag when it is taken back", async () => {
    const { id: kept } = await aCustomer(rep, { name: "Kept" });
    const { id: given } = await aCustomer(rep, { name: "Given away" });
    const input = { kind: "add_tag", tag: "fair", ids: [kept, given] };
    const made = valueFrom(await change(rep, input));
    valueFrom(await updateCustomer(owner, { customerId: given, ownerUserId: owner.userId }));
    valueFrom(await undoBulkChange(rep, { bulkChangeId: made.id }));
    expect(await namesOf({ tag: "fair" })).toEqual(["Given away"]);
  });

  test("are changed and given back by several people at the same moment, and nobody is refused", async () => {
    const busy = await anOrganization();
    const boss = busy.owner;
    const seller = await aMember(busy, "manager");
    await ownerDatabase.query(
      `INSERT INTO customers (organization_id, id, name, currency, owner_user_id)
       SELECT $1, uuidv7(), 'Shared ' || n, 'EUR', CASE WHEN n % 2 = 0 THEN $2::uuid END FROM generate_series(1, 1000) AS n ORDER BY random()`,
      [boss.organizationId, boss.userId],
    );
    await ownerDatabase.query("ANALYZE customers");
    const { rows } = await ownerDatabase.query(
      "SELECT id FROM customers WHERE organization_id = $1 ORDER BY md5(id::text)",
      [boss.organizationId],
    );
    const shared = rows.map(({ id }) => String(id));
    for (let round = 0; round < 4; round += 1) {
      const ownerUserId = seller.userId;
      const { id } = valueFrom(await change(boss, { kind: "assign", ownerUserId, ids: shared }));
      const done = await Promise.all([
        undoBulkChange(boss, { bulkChangeId: id }),
        change(seller, { kind: "add_tag", tag: `round ${round}`, ids: shared }),
        change(boss, { kind: "add_tag", tag: `lap ${round}`, ids: shared }),
      ]);
      expect(done.map(codeOf)).toEqual(["none", "none", "none"]);
    }
  });

  test("of another organization are not there", async () => {
    const stranger = await anOrganization();
    const made = valueFrom(await change(stranger.owner, { kind: "delete", ids }));
    expect(made).toMatchObject({ changedCount: 0, leftCount: 0 });
    const theirs = valueFrom(await change(owner, { kind: "add_tag", tag: "x", ids }));
    const input = { bulkChangeId: theirs.id };
    expect(codeOf(await undoBulkChange(stranger.owner, input))).toBe("not_found");
    expect(codeOf(await undoBulkChange(rep, input))).toBe("not_found");
  });

  test("are at most 10,000, and that many in one go", async () => {
    const many = await anOrganization();
    const fill = (count: number) =>
      ownerDatabase.query(
        `INSERT INTO customers (organization_id, id, name, currency)
         SELECT $1, uuidv7(), 'Firma ' || n, 'EUR' FROM generate_series(1, $2::integer) n`,
        [many.organizationId, count],
      );
    await fill(10_000);
    const made = valueFrom(await change(many.owner, { kind: "add_tag", tag: "x", all: {} }));
    expect(made.changedCount).toBe(10_000);
    await fill(1);
    expect(codeOf(await change(many.owner, { kind: "delete", all: {} }))).toBe("bulk_too_many");
  });
});

test("a form names the ticked rows, or all that match its filter", () => {
  const id = ids[0] ?? "";
  const form = { kind: "add_tag", tag: "x", [`pick_${id}`]: "true", filter_q: "a" };
  expect(bulkFormSchema.parse(form)).toMatchObject({ ids: [id], all: null });
  expect(bulkFormSchema.parse({ ...form, all: "true" })).toMatchObject({
    ids: [],
    all: { q: "a" },
  });
  expect(bulkFormSchema.safeParse({ kind: "delete" }).success).toBe(false);
});
