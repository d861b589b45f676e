import { expect, test } from "vitest";
import { setAddress } from "@/lib/customers/particulars/set-address";
import { updateOrganization } from "@/lib/organizations/update-organization";
import { anOrganization } from "@/lib/testing/company/people";
import { aCustomer, aQuote } from "@/lib/testing/company/sales";
import { printedText } from "@/lib/testing/pdf/printed-text";
import { valueFrom } from "@/lib/testing/value-from";
import { readPdf } from "./read-pdf";

const nowhere = { street: "", postalCode: "", city: "", region: "", country: "" };

/** What stands on the PDF of a quote for a customer with this tax number and address. */
async function printedFor(
  locale: string,
  { taxNumber, ...address }: Partial<typeof nowhere> & { readonly taxNumber?: string },
): Promise<string> {
  const { owner } = await anOrganization();
  valueFrom(await updateOrganization(owner, { settings: { locale } }));
  const customer = await aCustomer(owner, { name: "Halden", taxNumber: taxNumber ?? null });
  const place = { ...nowhere, ...address };
  valueFrom(await setAddress(owner, { customerId: customer.id, kind: "billing", ...place }));
  const { id: quoteId } = await aQuote(owner, { customerId: customer.id });
  return printedText(valueFrom(await readPdf(owner, { quoteId })).content);
}

test("a quote's PDF spells its customer's country out, in the language of who sells", async () => {
  expect(await printedFor("de", { country: "AT" })).toContain("Halden\nÖsterreich");
});

test.each([
  ["US", "Halden\n1 Main St\nAustin, TX 78701\nUnited States"],
  ["AU", "Halden\n1 Main St\nAustin TX 78701\nAustralia"],
  ["GB", "Halden\n1 Main St\nAustin\nTX\n78701\nUnited Kingdom"],
  ["ES", "Halden\n1 Main St\n78701 Austin\nTX\nSpain"],
])(
  "a quote's PDF has the whole address with its region, as is usual in %s",
  async (country, lines) => {
    const place = { street: "1 Main St", city: "Austin", region: "TX", postalCode: "78701" };
    expect(await printedFor("en", { ...place, country })).toContain(lines);
  },
);

test.each([
  ["en", "12-3456789", "Tax number 12-3456789"],
  ["en", "GB 123 4567 89", "VAT number GB 123 4567 89"],
  ["de", "12/345/67890", "Steuernummer 12/345/67890"],
  ["de", "DE123456789", "USt-IdNr. DE123456789"],
  ["fr", "FR40303265045", "N° TVA FR40303265045"],
])("a quote's PDF in %s says what %s is", async (locale, taxNumber, line) => {
  expect(await printedFor(locale, { taxNumber })).toContain(line);
});
