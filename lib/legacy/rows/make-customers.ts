import "server-only";
import type { FilledRow } from "@/lib/db/organizations/insert-legacy-rows";
import { emailAddress } from "@/lib/users/email";
import { momentOf } from "../cells/moment";
import type { LegacyCompany, PlacedRow } from "../legacy-company";
import { type Batch, isoOf, SeenTexts } from "./batch";

/** A company's customers. If an old customer names a firm, the firm becomes the customer, and the person its contact. */
export async function* makeCustomers(company: LegacyCompany): AsyncGenerator<Batch> {
  const emails = new SeenTexts();
  for await (const page of company.rows("customers")) {
    const made = page.map((row) => makeCustomer(company, row, emails));
    yield { table: "customers", rows: made.map(({ customer }) => customer) };
    yield {
      table: "customer_contacts",
      rows: made.flatMap(({ contact }) => (contact ? [contact] : [])),
    };
    yield {
      table: "customer_addresses",
      rows: made.flatMap(({ address }) => (address ? [address] : [])),
    };
  }
}

function makeCustomer(company: LegacyCompany, { reader, madeAtMs }: PlacedRow, emails: SeenTexts) {
  const id = company.newId("customers", reader.id, madeAtMs);
  company.setting.keepId("customers", reader.id, id);
  const userId = company.author(reader, "created_by");
  const email = reader.valid("email", emailAddress);
  if (email && !emails.isNew(email)) reader.note("email", "duplicate", "kept both customers");
  const firm = reader.line("company", 200);
  const person = firm
    ? reader.line("name", 200)
    : reader.lineOr("name", 200, `Customer ${reader.id}`);
  const phone = reader.line("phone", 50) || null;
  const common = {
    organization_id: company.organization.id,
    user_id: userId,
    created_at: isoOf(madeAtMs),
    updated_at: isoOf(changedAtMs({ reader, madeAtMs }, company)),
  };
  const customer: FilledRow = {
    ...common,
    id,
    owner_user_id: userId,
    name: firm || person,
    email,
    phone,
    currency: company.organization.currency,
    note: reader.paragraphs("notes", 10_000),
    tags: [],
  };
  const hasContact = firm !== "" && person !== "" && person !== firm;
  const contact: FilledRow | null = hasContact
    ? {
        ...common,
        id: company.newId("contacts", reader.id, madeAtMs),
        customer_id: id,
        name: person,
        email,
        phone,
        is_primary: true,
      }
    : null;
  return { customer, contact, address: makeAddress(company, { reader, madeAtMs }, id, common) };
}

function makeAddress(
  company: LegacyCompany,
  { reader, madeAtMs }: Pick<PlacedRow, "reader" | "madeAtMs">,
  customerId: string,
  common: FilledRow,
): FilledRow | null {
  const street = reader.paragraphs("address", 200);
  if (street === "") return null;
  return {
    ...common,
    id: company.newId("addresses", reader.id, madeAtMs),
    customer_id: customerId,
    kind: "billing",
    street,
  };
}

function changedAtMs(
  { reader, madeAtMs }: Pick<PlacedRow, "reader" | "madeAtMs">,
  company: LegacyCompany,
): number {
  const changedMs = momentOf(reader.cell("updated_at"), company.setting.mapping.dates);
  if (changedMs === null && reader.shown("updated_at") !== "")
    reader.note("updated_at", "date", "took the time when the row was made");
  return Math.max(changedMs ?? madeAtMs, madeAtMs);
}
