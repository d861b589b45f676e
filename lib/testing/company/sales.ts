import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Member } from "@/lib/access/actor";
import { createCompetitor } from "@/lib/competitors/create-competitor";
import { type CreateCompetitor, createCompetitorSchema } from "@/lib/competitors/schema";
import { bulkChangeSchema } from "@/lib/customers/bulk/bulk-schema";
import { changeMany } from "@/lib/customers/bulk/change-many";
import { createCustomer } from "@/lib/customers/create-customer";
import { addContact } from "@/lib/customers/particulars/add-contact";
import { addContactSchema } from "@/lib/customers/particulars/particulars-schema";
import { type CreateCustomer, createCustomerSchema } from "@/lib/customers/schema";
import { createImportFromText } from "@/lib/imports/create-import";
import { createProduct } from "@/lib/products/create-product";
import { createProductSchema } from "@/lib/products/schema";
import { createQuote } from "@/lib/quotes/create-quote";
import { createQuoteSchema } from "@/lib/quotes/schema";
import { saveView } from "@/lib/saved-views/save-view";
import { saveViewSchema } from "@/lib/saved-views/schema";
import { createTaxClass } from "@/lib/tax-classes/create-tax-class";
import { createTaxClassSchema } from "@/lib/tax-classes/schema";
import { valueFrom } from "../value-from";

/** A customer of whoever makes it. */
export async function aCustomer(actor: Member, input: Partial<CreateCustomer> = {}) {
  return valueFrom(
    await createCustomer(
      actor,
      createCustomerSchema.parse({ name: "Calder Valley Ltd", ...input }),
    ),
  );
}

/** A person at a customer. */
export async function aContact(
  actor: Member,
  customerId: string,
  input: Partial<z.input<typeof addContactSchema>> = {},
) {
  const contact = addContactSchema.parse({ name: "Bo Lind", customerId, ...input });
  return valueFrom(await addContact(actor, contact));
}

/** Adds a tag to a customer by a bulk change; answers the change's id. */
export async function aBulkChange(actor: Member, customerId: string): Promise<string> {
  const input = { kind: "add_tag", tag: "Tagged", ids: [customerId] };
  return valueFrom(await changeMany(actor, bulkChangeSchema.parse(input))).id;
}

/** A view of the customers by name; answers its id. */
export async function aView(actor: Member): Promise<string> {
  const input = { name: `View ${randomUUID()}`, query: { sort: "name" } };
  return valueFrom(await saveView(actor, saveViewSchema.parse(input))).id;
}

/** A file with one customer, not imported yet; answers its id. */
export async function anImport(actor: Member, csv = "Company\nCalder Valley Ltd"): Promise<string> {
  const file = { resource: "customer", fileName: "customers.csv", csv } as const;
  return valueFrom(await createImportFromText(actor, file)).id;
}

/** A draft over two ovens, of whoever makes it. */
export async function aQuote(
  actor: Member,
  { customerId, ...changes }: Partial<z.input<typeof createQuoteSchema>> = {},
) {
  const input = createQuoteSchema.parse({
    customerId: customerId ?? (await aCustomer(actor)).id,
    lines: [{ description: "Oven", quantity: 2, unitPriceMinor: 50_000 }],
    ...changes,
  });
  return valueFrom(await createQuote(actor, input));
}

type ProductChanges = Partial<z.input<typeof createProductSchema>>;

/** What a product with a SKU of its own is created from. */
export const productInput = (changes: ProductChanges = {}) =>
  createProductSchema.parse({
    ...{ sku: `P-${randomUUID()}`, name: "Oven", unitPriceMinor: 50_000 },
    ...changes,
  });

/** A product with a SKU of its own. */
export async function aProduct(actor: Member, changes: ProductChanges = {}) {
  return valueFrom(await createProduct(actor, productInput(changes)));
}

/** A tax class with a name of its own. */
export async function aTaxClass(
  actor: Member,
  input: Partial<z.input<typeof createTaxClassSchema>> = {},
) {
  const taxClass = { name: `Class ${randomUUID().slice(0, 8)}`, rateBasisPoints: 1_900, ...input };
  return valueFrom(await createTaxClass(actor, createTaxClassSchema.parse(taxClass)));
}

/** A competitor with nothing known of it. */
export async function aCompetitor(actor: Member, input: Partial<CreateCompetitor> = {}) {
  const competitor = { name: "Ofenbau Kunz", ...input };
  return valueFrom(await createCompetitor(actor, createCompetitorSchema.parse(competitor)));
}
