import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { deleteCustomer } from "@/lib/customers/delete-customer";
import { restoreCustomer } from "@/lib/customers/restore-customer";
import { anOrganization, anOrigin } from "@/lib/testing/company/people";
import { answer, aSentQuote, send, statusOf } from "@/lib/testing/company/quote-steps";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { readSharedQuote } from "./buyer/read-shared-quote";
import { deleteQuote } from "./delete-quote";
import { duplicateQuote } from "./duplicate-quote";
import { getQuote } from "./get-quote";
import { restoreQuote } from "./restore-quote";
import { reviseQuote } from "./revise-quote";

let owner: Member;

beforeAll(async () => {
  ({ owner } = await anOrganization());
});

describe("a revision", () => {
  test("takes the number of the first, and its place once it is sent; the old link says so", async () => {
    const first = await aSentQuote(owner);
    const { number } = valueFrom(await getQuote(owner, { quoteId: first.quoteId }));
    const second = valueFrom(await reviseQuote(owner, { quoteId: first.quoteId }));
    expect(second).toMatchObject({ number, version: 2, status: "draft" });
    expect(codeOf(await reviseQuote(owner, { quoteId: first.quoteId }))).toBe("revision_exists");
    expect(await statusOf(owner, first.quoteId)).toBe("sent");

    valueFrom(await send(owner, second.id));
    expect(await statusOf(owner, first.quoteId)).toBe("superseded");
    const { token, pdfSha256 } = first;
    expect(valueFrom(await readSharedQuote(anOrigin(), { token, isVisit: true }))).toMatchObject({
      isReplaced: true,
      isOpen: false,
    });
    expect(codeOf(await answer({ token, pdfSha256, isAccepted: true }))).toBe("quote_closed");
  });

  test("that was deleted is told of, and goes on once it is restored", async () => {
    const { quoteId } = await aSentQuote(owner);
    const second = valueFrom(await reviseQuote(owner, { quoteId }));
    valueFrom(await deleteQuote(owner, { quoteId: second.id }));
    expect(await reviseQuote(owner, { quoteId })).toMatchObject({
      code: "revision_exists",
      message: expect.stringContaining("Version 2 of this quote was deleted."),
    });
    valueFrom(await restoreQuote(owner, { quoteId: second.id }));
    expect(await reviseQuote(owner, { quoteId })).toEqual({ ok: false, code: "revision_exists" });
    expect(codeOf(await send(owner, second.id))).toBe("none");
  });

  test("for a customer who was deleted is refused, as a copy is, until they are restored", async () => {
    const { quoteId } = await aSentQuote(owner);
    const { customerId } = valueFrom(await getQuote(owner, { quoteId }));
    valueFrom(await deleteCustomer(owner, { customerId }));
    const refused = {
      ok: false,
      code: "invalid_reference",
      field: "customerId",
      message: expect.stringContaining("A manager can restore it from the deleted customers."),
    };
    expect(await reviseQuote(owner, { quoteId })).toMatchObject(refused);
    expect(await duplicateQuote(owner, { quoteId })).toMatchObject(refused);
    valueFrom(await restoreCustomer(owner, { customerId }));
    expect(codeOf(await reviseQuote(owner, { quoteId }))).toBe("none");
    expect(codeOf(await duplicateQuote(owner, { quoteId }))).toBe("none");
  });

  test("of a quote that the buyer accepts meanwhile does not go out", async () => {
    const { quoteId, token, pdfSha256 } = await aSentQuote(owner);
    const second = valueFrom(await reviseQuote(owner, { quoteId }));
    valueFrom(await answer({ token, pdfSha256, isAccepted: true }));
    expect(codeOf(await send(owner, second.id))).toBe("quote_wrong_status");
    expect(await statusOf(owner, second.id)).toBe("draft");
    expect(codeOf(await reviseQuote(owner, { quoteId }))).toBe("quote_wrong_status");
  });
});
