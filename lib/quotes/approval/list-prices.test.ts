import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { deleteProduct } from "@/lib/products/delete-product";
import { updateProductSchema } from "@/lib/products/schema";
import { updateProduct } from "@/lib/products/update-product";
import { aMember, anOrganization, anOrigin } from "@/lib/testing/company/people";
import { answer, aSentQuote, send, submit } from "@/lib/testing/company/quote-steps";
import { aProduct, aQuote } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { readSharedQuote } from "../buyer/read-shared-quote";
import { describeQuote } from "../describe-quote";
import { duplicateQuote } from "../duplicate-quote";
import { getQuote } from "../get-quote";
import { reviseQuote } from "../revise-quote";
import { saveQuote } from "../save-quote";
import { quoteLineSchema, saveQuoteSchema } from "../schema";
import { decideApproval } from "./decide-approval";

let owner: Member;
let rep: Member;
let manager: Member;

beforeAll(async () => {
  const organization = await anOrganization();
  owner = organization.owner;
  rep = await aMember(organization, "sales_rep");
  manager = await aMember(organization, "manager");
});

const at = (productId: string, unitPriceMinor: number, changes: object = {}) => ({
  lines: [{ description: "Oven", productId, unitPriceMinor, ...changes }],
});
const anOven = (changes: Parameters<typeof aProduct>[1] = {}) =>
  aProduct(owner, { unitPriceMinor: 10_000, currency: "EUR", ...changes });
const priceAt = async (productId: string, unitPriceMinor: number) =>
  valueFrom(await updateProduct(owner, updateProductSchema.parse({ productId, unitPriceMinor })));
const toApprove = async (quoteId: string) =>
  valueFrom(await describeQuote(rep, { quoteId })).discountToApprove;

describe("a product whose price somebody types below the catalogue's", () => {
  test("needs a manager's approval like the discount that it is", async () => {
    const { id: productId } = await anOven();
    const { id: quoteId } = await aQuote(rep, at(productId, 5_000));
    expect(await toApprove(quoteId)).toBe(5_000);
    expect(codeOf(await send(rep, quoteId))).toBe("approval_required");
    expect(valueFrom(await submit(rep, quoteId)).discountBasisPoints).toBe(5_000);
    expect(codeOf(await decideApproval(manager, { quoteId, isApproved: true, comment: "" }))).toBe(
      "none",
    );
    expect(codeOf(await send(rep, quoteId))).toBe("none");
  });

  test("goes out within the limit", async () => {
    const { id: productId } = await anOven();
    const { id: quoteId } = await aQuote(rep, at(productId, 8_500));
    expect(codeOf(await submit(rep, quoteId))).toBe("approval_not_needed");
    expect(codeOf(await send(rep, quoteId))).toBe("none");
  });

  test("needs it as an option too, and with its lower price and a discount within the limit together", async () => {
    const { id: productId } = await anOven();
    const option = await aQuote(rep, at(productId, 5_000, { isOptional: true }));
    expect(await toApprove(option.id)).toBe(5_000);
    const both = await aQuote(rep, at(productId, 9_000, { discountBasisPoints: 1_000 }));
    expect(await toApprove(both.id)).toBe(1_900);
  });

  test("needs it also where the quote names a price and no quantity, or so little that it costs nothing", async () => {
    const { id: productId } = await anOven({ unitPriceMinor: 400 });
    for (const quantity of [0, 0.001]) {
      const { id: quoteId } = await aQuote(rep, at(productId, 200, { quantity }));
      expect(await toApprove(quoteId)).toBe(5_000);
      expect(codeOf(await send(rep, quoteId))).toBe("approval_required");
    }
  });

  test("is compared in the quote's currency, and with nothing where it has no price in it", async () => {
    const prices = [{ currency: "USD", unitPriceMinor: 12_000 }];
    const { id: productId } = await anOven({ prices });
    const inDollars = await aQuote(rep, { currency: "USD", ...at(productId, 6_000) });
    expect(await toApprove(inDollars.id)).toBe(5_000);
    const inFrancs = await aQuote(rep, { currency: "CHF", ...at(productId, 1) });
    expect(await toApprove(inFrancs.id)).toBeNull();
    expect(inFrancs.lines).toMatchObject([{ listPriceMinor: null, belowListBasisPoints: null }]);
  });

  test("is told by whoever reads the quote, and by the audit log of what was asked and sent", async () => {
    const { id: productId } = await anOven();
    const { id: quoteId, lines } = await aQuote(rep, at(productId, 5_000));
    const told = [{ listPriceMinor: 10_000, belowListBasisPoints: 5_000 }];
    expect(lines).toMatchObject(told);
    await submit(rep, quoteId);
    expect(valueFrom(await getQuote(manager, { quoteId })).lines).toMatchObject(told);
    expect(valueFrom(await describeQuote(manager, { quoteId })).quote.lines).toMatchObject(told);
    await decideApproval(manager, { quoteId, isApproved: true, comment: "" });
    await send(rep, quoteId);
    const { rows } = await ownerDatabase.query(
      `SELECT changes ->> 'belowList' AS told FROM audit_events
       WHERE target_id = $1 AND action IN ('quote.submitted', 'quote.sent')`,
      [quoteId],
    );
    const position = "position 1 is 50% below the list price of €100.00";
    expect(rows).toEqual([{ told: position }, { told: position }]);
  });
});

describe("the list price is the catalogue's at the moment", () => {
  test("so a price that rose after the draft was written asks for an approval, and one that fell does not", async () => {
    const { id: productId } = await anOven();
    const { id: quoteId } = await aQuote(rep, at(productId, 10_000));
    await priceAt(productId, 20_000);
    expect(codeOf(await send(rep, quoteId))).toBe("approval_required");
    await priceAt(productId, 8_000);
    expect(codeOf(await send(rep, quoteId))).toBe("none");
  });

  test("so the copy and the revision of an old quote are judged by today's", async () => {
    const { id: productId } = await anOven();
    const { quoteId } = await aSentQuote(rep, at(productId, 10_000));
    await priceAt(productId, 20_000);
    const copy = valueFrom(await duplicateQuote(rep, { quoteId }));
    expect(codeOf(await send(rep, copy.id))).toBe("approval_required");
    const revision = valueFrom(await reviseQuote(rep, { quoteId }));
    expect(revision.lines).toMatchObject([{ belowListBasisPoints: 5_000 }]);
    expect(codeOf(await send(rep, revision.id))).toBe("approval_required");
  });

  test("so what was approved is asked again once it is further below", async () => {
    const { id: productId } = await anOven();
    const { id: quoteId } = await aQuote(rep, at(productId, 5_000));
    await submit(rep, quoteId);
    await decideApproval(manager, { quoteId, isApproved: true, comment: "" });
    await priceAt(productId, 20_000);
    expect(codeOf(await send(rep, quoteId))).toBe("approval_required");
  });

  test("and the last one of a product that was deleted", async () => {
    const { id: productId } = await anOven();
    const { id: quoteId } = await aQuote(rep, at(productId, 5_000));
    valueFrom(await deleteProduct(owner, { productId }));
    expect(codeOf(await send(rep, quoteId))).toBe("approval_required");
  });

  test("and nobody who writes a line says what it is", () => {
    const line = { description: "Oven", unitPriceMinor: 5_000 };
    expect(quoteLineSchema.safeParse(line).success).toBe(true);
    for (const claim of ["listPriceMinor", "belowListBasisPoints"])
      expect(quoteLineSchema.safeParse({ ...line, [claim]: 0 }).success).toBe(false);
  });
});

test("a line that was written by hand is compared with nothing", async () => {
  const { id: productId } = await anOven();
  const { id: quoteId } = await aQuote(rep, at(productId, 5_000));
  const byHand = { lines: [{ description: "Oven", unitPriceMinor: 5_000 }] };
  valueFrom(await saveQuote(rep, saveQuoteSchema.parse({ quoteId, ...byHand })));
  expect(codeOf(await send(rep, quoteId))).toBe("none");
});

test("a buyer never learns the list price, and a sent quote is not compared any more", async () => {
  const { id: productId } = await anOven();
  const { token, quoteId, pdfSha256 } = await aSentQuote(rep, at(productId, 9_000));
  const none = [{ listPriceMinor: null, belowListBasisPoints: null }];
  const shared = valueFrom(await readSharedQuote(anOrigin(), { token, isVisit: false }));
  expect(shared.quote.lines).toMatchObject(none);
  valueFrom(await answer({ token, pdfSha256, isAccepted: true }));
  expect(valueFrom(await getQuote(rep, { quoteId })).lines).toMatchObject(none);
});
