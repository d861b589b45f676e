import { beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import {
  aMember,
  anAccessToken,
  anOrganization,
  type Organization,
} from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { valueFrom } from "@/lib/testing/value-from";
import { listMembers } from "./list-members";
import { listMembersSchema } from "./schema";
import { suspendMember } from "./suspend-member";

let organization: Organization;
let owner: Member;

beforeEach(async () => {
  organization = await anOrganization();
  owner = organization.owner;
});

describe("the list of members", () => {
  const list = async (actor: Member, query: object = {}) =>
    valueFrom(await listMembers(actor, listMembersSchema.parse(query)));

  test("is searched by name and e-mail, and narrowed by role and standing", async () => {
    const anna = await aMember(organization, "manager");
    await ownerDatabase.query("UPDATE users SET name = 'Änna 100%_ÅSE' WHERE id = $1", [
      anna.userId,
    ]);
    await suspendMember(owner, anna);
    const ids = async (query: object) =>
      (await list(owner, query)).data.map(({ userId }) => userId);
    expect(await ids({ q: "änna 100%_" })).toEqual([anna.userId]);
    expect(await ids({ q: "100_" })).toEqual([]);
    expect(await ids({ q: "acme.EXAMPLE" })).toHaveLength(2);
    expect(await ids({ role: "manager" })).toEqual([anna.userId]);
    expect(await ids({ status: "active" })).toEqual([owner.userId]);
    expect(await ids({ status: "suspended", role: "owner" })).toEqual([]);
  });

  test("comes in pages that have each member once, in order", async () => {
    for (const role of ["viewer", "admin", "viewer", "sales_rep", "viewer"] as const)
      await aMember(organization, role);
    const whole = (await list(owner)).data.map(({ userId }) => userId);
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await list(owner, { limit: 2, ...(cursor ? { cursor } : {}) });
      paged.push(...page.data.map(({ userId }) => userId));
      cursor = page.nextCursor;
    } while (cursor);
    expect(whole).toHaveLength(6);
    expect(paged).toEqual(whole);
  });

  test("tells when others were last active to those alone who may end their sessions", async () => {
    const viewer = await aMember(organization, "viewer");
    await anAccessToken(viewer);
    await anAccessToken(owner);
    const activeFor = async (actor: Member) =>
      (await list(actor)).data.map(({ lastActiveAt }) => lastActiveAt !== null);
    expect(await activeFor(owner)).toEqual([true, true]);
    expect(await activeFor(viewer)).toEqual([false, true]);
  });
});
