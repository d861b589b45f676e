import { beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { tenantDb } from "@/lib/db/tenancy/tenant";
import { aDocument } from "@/lib/testing/company/files";
import { aMember, anOrganization, type Organization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { databaseState } from "@/lib/testing/database/database-state";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { auditEvents } from "@/lib/testing/traces/audit-events";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { getMember } from "./get-member";
import { removeMember } from "./remove-member";
import { suspendMember } from "./suspend-member";

let organization: Organization;
let owner: Member;

beforeEach(async () => {
  organization = await anOrganization();
  owner = organization.owner;
});

let quotes = 0;

describe("the records of somebody who is removed", () => {
  test("are counted before, and stay under their name", async () => {
    const member = await aMember(organization, "sales_rep");
    const { id } = await aCustomer(member);
    await aQuote(id, member.userId, "accepted");
    await aQuote(id, member.userId, "draft");
    await aDocument(member);
    expect(valueFrom(await getMember(owner, member)).records).toEqual({
      customers: 1,
      quotes: 2,
      openQuotes: 1,
      documents: 1,
    });
    await removeMember(owner, member);
    expect(await ownersOf("customers")).toEqual([member.userId]);
    expect(await ownersOf("quotes")).toEqual([member.userId, member.userId]);
  });

  test("go to who takes over: customers, documents and open quotes, and finished quotes do not", async () => {
    const member = await aMember(organization, "sales_rep");
    const heir = await aMember(organization, "sales_rep");
    const { id } = await aCustomer(member);
    await aQuote(id, member.userId, "accepted");
    await aQuote(id, member.userId, "sent");
    await aDocument(member);
    const removed = await removeMember(owner, {
      userId: member.userId,
      handOverToUserId: heir.userId,
    });
    expect(valueFrom(removed).handedOver).toEqual({ customers: 1, quotes: 1, documents: 1 });
    expect(await ownersOf("customers")).toEqual([heir.userId]);
    expect(await ownersOf("documents")).toEqual([heir.userId]);
    expect(await ownersOf("quotes")).toEqual([member.userId, heir.userId]);
    expect(await auditEvents(organization, "member.removed")).toMatchObject([
      { changes: { handedOverTo: heir.userId, customers: 1, quotes: 1, documents: 1 } },
    ]);
  });

  test("go to nobody who is suspended, may not work on them, is leaving, or is of elsewhere", async () => {
    const member = await aMember(organization, "sales_rep");
    await aCustomer(member);
    const suspended = await aMember(organization, "manager");
    await suspendMember(owner, suspended);
    const viewer = await aMember(organization, "viewer");
    const stranger = await aMember(await anOrganization(), "manager");
    const before = await databaseState();
    for (const { userId: handOverToUserId } of [suspended, viewer, member, stranger])
      expect(codeOf(await removeMember(owner, { userId: member.userId, handOverToUserId }))).toBe(
        "hand_over_impossible",
      );
    expect(await databaseState()).toEqual(before);
  });

  async function aQuote(customerId: string, ownerUserId: string, status: string) {
    quotes += 1;
    await tenantDb(organization.organizationId).quote.create({
      data: { customerId, ownerUserId, status, number: quotes, currency: "EUR" },
    });
  }

  async function ownersOf(table: "customers" | "quotes" | "documents"): Promise<string[]> {
    const { rows } = await ownerDatabase.query(
      `SELECT owner_user_id FROM ${table} WHERE organization_id = $1 ORDER BY id`,
      [organization.organizationId],
    );
    return rows.map((row) => row.owner_user_id);
  }
});
