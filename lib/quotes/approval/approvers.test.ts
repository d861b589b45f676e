import { describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { assignSeat } from "@/lib/invitations/seats/assign-seat";
import { aMember, anEmail, anOrganization } from "@/lib/testing/company/people";
import { discounted, isOffered, submit } from "@/lib/testing/company/quote-steps";
import { aQuote } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { describeQuote } from "../describe-quote";
import { asInput } from "../lines/as-input";
import { saveQuote } from "../save-quote";
import { saveQuoteSchema } from "../schema";
import { decideApproval } from "./decide-approval";

describe("where everybody who may approve a discount took part in the quote", () => {
  const aSmallCompany = async () => {
    const organization = await anOrganization();
    const colleague = await aMember(organization, "manager");
    const { id: quoteId } = await aQuote(organization.owner, discounted(9_000));
    return { ...organization, colleague, quoteId };
  };
  const pricedBy = async (member: Member, quoteId: string) =>
    valueFrom(await saveQuote(member, saveQuoteSchema.parse({ quoteId, ...discounted(8_000) })));
  const changesOf = async (quoteId: string) => {
    const { rows } = await ownerDatabase.query(
      "SELECT changes FROM audit_events WHERE target_id = $1 AND action = 'quote.approved'",
      [quoteId],
    );
    return rows.map(({ changes }) => changes);
  };

  test("whoever did not ask approves: nobody is stuck, and the audit log says that they took part", async () => {
    const { owner: asker, colleague, quoteId } = await aSmallCompany();
    await pricedBy(colleague, quoteId);
    await submit(asker, quoteId);
    const approve = { quoteId, isApproved: true, comment: "" };
    expect(codeOf(await decideApproval(asker, approve))).toBe("own_approval");
    expect(await isOffered(asker, quoteId)).toBe(false);
    expect(valueFrom(await describeQuote(colleague, { quoteId }))).toMatchObject({
      isTheirsToApprove: true,
      haveAllTakenPart: true,
    });
    expect(codeOf(await decideApproval(colleague, approve))).toBe("none");
    expect(await changesOf(quoteId)).toEqual([expect.objectContaining({ approverTookPart: true })]);
  });

  test("and a rep asked, each of them may", async () => {
    const organization = await anOrganization();
    const colleague = await aMember(organization, "manager");
    const seller = await aMember(organization, "sales_rep");
    const { id: quoteId } = await aQuote(seller, discounted(9_000));
    const priced = (await pricedBy(colleague, quoteId)).lines.map(asInput);
    const added = priced.map((line) => ({ ...line, unitPriceMinor: 7_000n }));
    valueFrom(await saveQuote(organization.owner, { quoteId, lines: [...priced, ...added] }));
    await submit(seller, quoteId);
    expect(await isOffered(colleague, quoteId)).toBe(true);
    expect(await isOffered(organization.owner, quoteId)).toBe(true);
    const approve = { quoteId, isApproved: true, comment: "" };
    expect(codeOf(await decideApproval(organization.owner, approve))).toBe("none");
  });

  test("a third who took no part goes first", async () => {
    const organization = await aSmallCompany();
    const { owner: asker, colleague, quoteId } = organization;
    const third = await aMember(organization, "admin");
    await pricedBy(colleague, quoteId);
    await submit(asker, quoteId);
    const approve = { quoteId, isApproved: true, comment: "" };
    expect(codeOf(await decideApproval(colleague, approve))).toBe("own_approval");
    expect(codeOf(await decideApproval(third, approve))).toBe("none");
    expect(await changesOf(quoteId)).not.toEqual([
      expect.objectContaining({ approverTookPart: true }),
    ]);
  });
});

test("whoever may not approve a discount reads who can", async () => {
  const organization = await anOrganization();
  const { owner } = organization;
  const manager = await aMember(organization, "manager");
  const { id: quoteId } = await aQuote(manager, discounted(9_000));
  await submit(manager, quoteId);
  const [{ name } = { name: "" }] = (
    await ownerDatabase.query("SELECT name FROM users WHERE id = $1", [owner.userId])
  ).rows;
  expect(await decideApproval(manager, { quoteId, isApproved: true, comment: "" })).toMatchObject({
    code: "own_approval",
    message: expect.stringContaining(`${name} can approve it`),
  });
  expect(valueFrom(await describeQuote(manager, { quoteId })).approvers).toBe(name);
});

test("an approval waits for nobody who has never opened their account", async () => {
  const organization = await anOrganization();
  valueFrom(
    await assignSeat(organization.owner, { email: anEmail(), name: "Jo Lind", role: "manager" }),
  );
  const { id: quoteId } = await aQuote(organization.owner, discounted(9_000));
  await submit(organization.owner, quoteId);
  const approve = { quoteId, isApproved: true, comment: "" };
  expect(codeOf(await decideApproval(organization.owner, approve))).toBe("none");
});
