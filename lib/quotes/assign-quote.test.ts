import { beforeAll, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import { suspendMember } from "@/lib/members/suspend-member";
import { listNotices } from "@/lib/notices/list-notices";
import { aMember, anOrganization, type Organization } from "@/lib/testing/company/people";
import { aSentQuote } from "@/lib/testing/company/quote-steps";
import { aQuote } from "@/lib/testing/company/sales";
import { databaseState } from "@/lib/testing/database/database-state";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { assignQuote } from "./assign-quote";
import { getQuote } from "./get-quote";
import { reviseQuote } from "./revise-quote";

let organization: Organization;
let manager: Member;
let rep: Member;

beforeAll(async () => {
  organization = await anOrganization();
  manager = await aMember(organization, "manager");
  rep = await aMember(organization, "sales_rep");
});

const ownerOf = async (quoteId: string) =>
  valueFrom(await getQuote(manager, { quoteId })).ownerUserId;

test("a manager hands a quote over however it stands, with all its versions, and the colleague is told", async () => {
  const { quoteId } = await aSentQuote(rep);
  const { id: revisionId } = valueFrom(await reviseQuote(rep, { quoteId }));
  const colleague = await aMember(organization, "sales_rep");
  valueFrom(await assignQuote(manager, { quoteId, ownerUserId: colleague.userId }));
  for (const id of [quoteId, revisionId]) expect(await ownerOf(id)).toBe(colleague.userId);
  const { data } = valueFrom(await listNotices(colleague, { limit: 10 }));
  expect(data).toMatchObject([{ kind: "quote.assigned" }]);
});

test("to whom it belongs already writes nothing, and to oneself tells nobody", async () => {
  const { id: quoteId } = await aQuote(manager);
  const before = await databaseState();
  valueFrom(await assignQuote(manager, { quoteId, ownerUserId: manager.userId }));
  expect(await databaseState()).toEqual(before);
  const { id } = await aQuote(rep);
  valueFrom(await assignQuote(manager, { quoteId: id, ownerUserId: manager.userId }));
  expect(valueFrom(await listNotices(manager, { limit: 10 })).data).toEqual([]);
});

test("nobody gets one who may not work on it: a viewer, a suspended colleague, a stranger", async () => {
  const { id: quoteId } = await aQuote(rep);
  const viewer = await aMember(organization, "viewer");
  const suspended = await aMember(organization, "sales_rep");
  valueFrom(await suspendMember(organization.owner, { userId: suspended.userId }));
  const { owner: stranger } = await anOrganization();
  for (const { userId } of [viewer, suspended, stranger]) {
    const refused = await assignQuote(manager, { quoteId, ownerUserId: userId });
    expect(codeOf(refused)).toBe("hand_over_impossible");
  }
  expect(codeOf(await assignQuote(stranger, { quoteId, ownerUserId: stranger.userId }))).toBe(
    "not_found",
  );
  expect(await ownerOf(quoteId)).toBe(rep.userId);
});

test("a rep gives away not even their own", async () => {
  const { id: quoteId } = await aQuote(rep);
  await expect(assignQuote(rep, { quoteId, ownerUserId: manager.userId })).rejects.toThrow(
    Forbidden,
  );
});
