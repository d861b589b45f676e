import { z } from "zod";
import { currencyCode } from "@/lib/fields";
import { type Cells, faultsOf, type LineFault } from "@/lib/imports/importer";
import { addContactSchema, setAddressSchema } from "../particulars/particulars-schema";
import { createCustomerFormSchema, updateCustomerFormSchema } from "../schema";
import { countryCodeOf } from "./country-code-of";

const { street, postalCode, city, region } = setAddressSchema.shape;
const country = z
  .string()
  .default("")
  .transform((said, context) => {
    const code = said === "" ? said : countryCodeOf(said);
    if (code === null) context.addIssue("Use a country's name or its two-letter code such as DE.");
    return code ?? "";
  });
const addressSchema = z.object({ street, postalCode, city, region, country });

const contactSchema = z.object({
  contactName: addContactSchema.shape.name,
  contactTitle: addContactSchema.shape.title,
  contactEmail: addContactSchema.shape.email,
  contactPhone: addContactSchema.shape.phone,
});

const newRowSchema = createCustomerFormSchema
  .omit({ ownerUserId: true })
  .extend({ currency: currencyCode })
  .strip();
const changedRowSchema = updateCustomerFormSchema
  .omit({ ownerUserId: true, customerId: true, lockVersion: true })
  .strip();

/** A line as a new customer. */
export type NewRow = z.output<typeof newRowSchema>;

/** A line that holds a customer. */
export interface GoodRow {
  readonly customer: NewRow;
  /** Only what the line has, for a customer that exists. */
  readonly changes: z.output<typeof changedRowSchema>;
  /** Null if the line has no address. */
  readonly address: Readonly<Record<string, string>> | null;
  /** Null if the line has no contact. */
  readonly contact: ReturnType<typeof toContact> | null;
  readonly faults: readonly LineFault[];
}

/** A line that was read, or why it can't be. */
export type ReadRow = GoodRow | { readonly faults: readonly LineFault[] };

/** Reads a line of a file as a customer, by the schemas of the form; what it leaves out gets the form's default. */
export function readRow(cells: Cells, currency: string): ReadRow {
  const customer = newRowSchema.safeParse({ currency, ...cells });
  const changes = changedRowSchema.safeParse(cells);
  const address = addressSchema.safeParse(cells);
  const contactName = contactNameIn(cells);
  const saysContact =
    contactName !== "" || Object.keys(contactSchema.shape).some((key) => key in cells);
  const contact = saysContact
    ? contactSchema.safeParse({ ...cells, contactName: contactName || cells.contactEmail || "" })
    : null;
  const issues = [customer, address, contact].flatMap((parsed) => parsed?.error?.issues ?? []);
  if (!customer.success || !changes.success || !address.success || contact?.success === false)
    return { faults: faultsOf(issues) };
  const saysAddress = Object.keys(addressSchema.shape).some((key) => key in cells);
  return {
    customer: customer.data,
    changes: changes.data,
    address: saysAddress ? said(address.data, cells) : null,
    contact: contact && toContact(contact.data, contactName !== ""),
    faults: [],
  };
}

/** In one column, or first and last name in one each. */
function contactNameIn({ contactName, contactFirstName, contactLastName }: Cells): string {
  return contactName ?? [contactFirstName, contactLastName].filter(Boolean).join(" ");
}

function toContact(said: z.output<typeof contactSchema>, isNamed: boolean) {
  const { contactName: name, contactTitle: title, contactEmail: email, contactPhone: phone } = said;
  return { name, isNamed, title, email, phone };
}

function said(address: Readonly<Record<string, string>>, cells: Cells) {
  return Object.fromEntries(Object.entries(address).filter(([key]) => key in cells));
}
