import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { aMember, anOrganization } from "@/lib/testing/company/people";
import { discounted, send, statusOf, submit } from "@/lib/testing/company/quote-steps";
import { aQuote } from "@/lib/testing/company/sales";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { getQuote } from "../get-quote";
import { saveQuote } from "../save-quote";
import { saveQuoteSchema } from "../schema";
import { decideApproval } from "./decide-approval";
import { submitQuote } from "./submit-quote";
import { withdrawQuote } from "./withdraw-quote";

let owner: Member;
let rep: Member;
let manager: Member;

beforeAll(async () => {
  const organization = await anOrganization();
  owner = organization.owner;
  rep = await aMember(organization, "sales_rep");
  manager = await aMember(organization, "manager");
});

describe("a discount above the limit", () => {
  test("goes out only after a manager has approved as much", async () => {
    const { id: quoteId } = await aQuote(rep, discounted(2_000));
    expect(codeOf(await send(rep, quoteId))).toBe("approval_required");
    expect(codeOf(await submit(rep, quoteId))).toBe("none");
    expect(await statusOf(owner, quoteId)).toBe("pending_approval");
    expect(codeOf(await send(rep, quoteId))).toBe("quote_not_editable");
    const approve = { quoteId, isApproved: true, comment: "Fine" };
    expect(codeOf(await decideApproval(manager, approve))).toBe("none");
    expect(codeOf(await decideApproval(manager, approve))).toBe("quote_wrong_status");
    expect(codeOf(await send(rep, quoteId))).toBe("none");
  });

  test("that was raised after the approval needs another one; one that was lowered does not", async () => {
    const { id: quoteId } = await aQuote(rep, discounted(2_000));
    await submit(rep, quoteId);
    await decideApproval(manager, { quoteId, isApproved: true, comment: "" });
    await saveQuote(rep, saveQuoteSchema.parse({ quoteId, ...discounted(2_500) }));
    expect(codeOf(await send(rep, quoteId))).toBe("approval_required");
    await saveQuote(rep, saveQuoteSchema.parse({ quoteId, ...discounted(1_900) }));
    expect(codeOf(await send(rep, quoteId))).toBe("none");
  });

  test("that the rep raised while the manager read it is not approved with it", async () => {
    const { id: quoteId } = await aQuote(rep, discounted(2_000));
    await submit(rep, quoteId);
    const { lockVersion } = valueFrom(await getQuote(manager, { quoteId }));
    await withdrawQuote(rep, { quoteId });
    await saveQuote(rep, saveQuoteSchema.parse({ quoteId, ...discounted(9_000) }));
    await submit(rep, quoteId);
    const approve = { quoteId, lockVersion, isApproved: true, comment: "" };
    expect(await decideApproval(manager, approve)).toMatchObject({
      code: "conflict",
      message: expect.stringContaining("the lines"),
    });
    expect(await statusOf(owner, quoteId)).toBe("pending_approval");
    const { lockVersion: read } = valueFrom(await getQuote(manager, { quoteId }));
    expect(codeOf(await decideApproval(manager, { ...approve, lockVersion: read }))).toBe("none");
  });

  test("that was returned comes back with a word, as a draft", async () => {
    const { id: quoteId } = await aQuote(rep, discounted(9_000));
    await submit(rep, quoteId);
    await decideApproval(manager, { quoteId, isApproved: false, comment: "Too much" });
    expect(await statusOf(owner, quoteId)).toBe("draft");
    expect(codeOf(await send(rep, quoteId))).toBe("approval_required");
  });

  test("is asked for as it was seen: nobody is asked for one that somebody else has changed since", async () => {
    const { id: quoteId, lockVersion } = await aQuote(rep, discounted(2_000));
    await saveQuote(manager, saveQuoteSchema.parse({ quoteId, ...discounted(9_000) }));
    const ask = { quoteId, request: "" };
    expect(await submitQuote(rep, { ...ask, lockVersion })).toMatchObject({
      code: "conflict",
      message: expect.stringContaining("the lines"),
    });
    expect(await statusOf(owner, quoteId)).toBe("draft");
    expect(codeOf(await submitQuote(rep, { ...ask, lockVersion: lockVersion + 1 }))).toBe("none");
  });

  test("within the limit asks nobody", async () => {
    const { id: quoteId } = await aQuote(rep, discounted(1_500));
    expect(codeOf(await submit(rep, quoteId))).toBe("approval_not_needed");
    expect(codeOf(await send(rep, quoteId))).toBe("none");
  });
});
