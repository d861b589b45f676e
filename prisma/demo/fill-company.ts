import type { Member } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { makeActivities } from "./make-activities";
import { makeCompetitors } from "./make-competitors";
import { type DemoCustomer, makeCustomers } from "./make-customers";
import { makeDocuments } from "./make-documents";
import { type DemoProduct, makeProducts } from "./make-products";
import { makeApprovals, makeDecisions } from "./make-quote-answers";
import { type DemoQuote, makeQuotes } from "./make-quotes";
import { makeTaxClasses } from "./make-tax-classes";
import type { Scene } from "./scene";
import { storeFiles } from "./store-files";

/** Writes what a company has after nine months of selling, and the files of its documents. */
export async function fillCompany(
  tx: TenantTx,
  scene: Scene,
  memberOf: (userId: string) => Member,
): Promise<void> {
  const customers = makeCustomers(scene);
  const taxClasses = makeTaxClasses(scene);
  const products = makeProducts(scene, taxClasses);
  const competitors = makeCompetitors(scene);
  const competitorIds = competitors.map(({ id }) => id);
  const quotes = makeQuotes(scene, { customers, products, taxClasses, competitorIds });

  await writeCustomers(tx, customers, memberOf);
  await tx.taxClass.createMany({ data: taxClasses.map(({ row }) => row) });
  await writeProducts(tx, products);
  await tx.competitor.createMany({ data: competitors });
  await writeQuotes(tx, scene, quotes);
  await tx.activity.createMany({ data: makeActivities(scene, customers, quotes) });

  const documents = makeDocuments(scene, { customers, products, quotes });
  await storeFiles(documents);
  await tx.document.createMany({ data: documents.map(({ row }) => row) });
  await tx.documentVersion.createMany({ data: documents.map(({ version }) => version) });
}

// The audit log is the only thing that is not dated back: it says when a row was really written, by its own function.
async function writeCustomers(
  tx: TenantTx,
  customers: readonly DemoCustomer[],
  memberOf: (userId: string) => Member,
): Promise<void> {
  await tx.customer.createMany({ data: customers.map(({ row }) => row) });
  await tx.customerContact.createMany({ data: customers.flatMap(({ contacts }) => contacts) });
  await tx.customerAddress.createMany({ data: customers.map(({ address }) => address) });
  for (const { row } of customers) {
    await recordEvent(tx, memberOf(row.ownerUserId), {
      action: "customer.created",
      targetId: row.id,
      changes: { name: row.name },
    });
  }
}

async function writeProducts(tx: TenantTx, products: readonly DemoProduct[]): Promise<void> {
  await tx.product.createMany({ data: products.map(({ row }) => row) });
  await tx.productPrice.createMany({ data: products.flatMap(({ price }) => price ?? []) });
}

async function writeQuotes(
  tx: TenantTx,
  scene: Scene,
  quotes: readonly DemoQuote[],
): Promise<void> {
  await tx.quote.createMany({ data: quotes.map(({ row }) => row) });
  await tx.quoteLine.createMany({
    data: quotes.flatMap(({ lines }) => lines.map(({ row }) => row)),
  });
  await tx.quoteApproval.createMany({ data: makeApprovals(scene, quotes) });
  await tx.quoteDecision.createMany({ data: makeDecisions(scene, quotes) });
  // Where the next quote's number comes from.
  await tx.counter.create({ data: { name: "quote", value: quotes.length }, select: { id: true } });
}
