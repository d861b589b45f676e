import { beforeAll, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { describeCompetitor } from "@/lib/competitors/describe-competitor";
import { updateCompetitor } from "@/lib/competitors/update-competitor";
import { describeCustomer } from "@/lib/customers/describe-customer";
import { updateCustomer } from "@/lib/customers/update-customer";
import { describeDocument } from "@/lib/documents/describe-document";
import { linkToFile } from "@/lib/documents/link-to-file";
import { updateDocument } from "@/lib/documents/update-document";
import { describeProduct } from "@/lib/products/describe-product";
import { updateProduct } from "@/lib/products/update-product";
import { describeQuote } from "@/lib/quotes/describe-quote";
import { reviseQuote } from "@/lib/quotes/revise-quote";
import { saveQuote } from "@/lib/quotes/save-quote";
import { aDocument } from "@/lib/testing/company/files";
import { aMember, anOrganization } from "@/lib/testing/company/people";
import { answer, aSentQuote, send } from "@/lib/testing/company/quote-steps";
import { aCompetitor, aCustomer, aProduct, aQuote } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { valueFrom } from "@/lib/testing/value-from";

let owner: Member;
let manager: Member;

beforeAll(async () => {
  const organization = await anOrganization();
  owner = organization.owner;
  manager = await aMember(organization, "manager");
  await ownerDatabase.query("UPDATE users SET name = 'Ada Change' WHERE id = $1", [manager.userId]);
});

const records = {
  customer: async () => {
    const { id: customerId } = await aCustomer(owner);
    return {
      tell: async () => valueFrom(await describeCustomer(owner, { customerId })).provenance,
      change: () => updateCustomer(manager, { customerId, note: "Changed" }),
    };
  },
  product: async () => {
    const product = await aProduct(owner);
    return {
      tell: async () => valueFrom(await describeProduct(owner, product)),
      change: () => updateProduct(manager, { productId: product.id, name: "Changed" }),
    };
  },
  competitor: async () => {
    const { id: competitorId } = await aCompetitor(owner);
    return {
      tell: async () => valueFrom(await describeCompetitor(owner, { competitorId })).provenance,
      change: () => updateCompetitor(manager, { competitorId, pricing: "Changed" }),
    };
  },
  document: async () => {
    const { id: documentId } = await aDocument(owner);
    // Who reads it changes nothing.
    valueFrom(await linkToFile(manager, { documentId }));
    return {
      tell: async () => valueFrom(await describeDocument(owner, { documentId })).provenance,
      change: () => updateDocument(manager, { documentId, name: "Changed" }),
    };
  },
  quote: async () => {
    const { id: quoteId, lockVersion } = await aQuote(owner);
    return {
      tell: async () => valueFrom(await describeQuote(owner, { quoteId })).provenance,
      change: () => saveQuote(manager, { quoteId, lockVersion, title: "Changed" }),
    };
  },
};

test.each(Object.entries(records))(
  "the page of a %s tells who made it and who changed it last, and of one as it was made nobody",
  async (_kind, make) => {
    const { tell, change } = await make();
    expect(await tell()).toEqual({ createdBy: "Kim Berg", changedAt: null, changedBy: null });
    valueFrom<unknown>(await change());
    expect(await tell()).toEqual({
      createdBy: "Kim Berg",
      changedAt: expect.any(Date),
      changedBy: "Ada Change",
    });
  },
);

test("a revision of a quote is made by whoever revised it, and changed by nobody", async () => {
  const sent = await aSentQuote(owner);
  const { id: quoteId } = valueFrom(await reviseQuote(manager, sent));
  const { provenance } = valueFrom(await describeQuote(owner, { quoteId }));
  expect(provenance).toEqual({ createdBy: "Ada Change", changedAt: null, changedBy: null });
});

test("a buyer who accepts a quote has not changed it: its page names the seller who sent it", async () => {
  const { id: quoteId } = await aQuote(owner);
  const { link, pdfSha256 } = valueFrom(await send(manager, quoteId));
  const token = new URL(link).pathname.slice("/q/".length);
  valueFrom(await answer({ token, pdfSha256, isAccepted: true }));
  const about = valueFrom(await describeQuote(owner, { quoteId }));
  expect(about.quote.status).toBe("accepted");
  expect(about.provenance).toMatchObject({ createdBy: "Kim Berg", changedBy: "Ada Change" });
});
