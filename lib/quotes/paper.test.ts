import { afterAll, expect, test } from "vitest";
import { setAddress } from "@/lib/customers/set-address";
import { closeConnections } from "@/lib/db/connections";
import { updateOrganization } from "@/lib/organizations/update-organization";
import { aCustomer, anOrganization, aQuote, valueFrom } from "@/lib/testing/factories";
import { printedLetters } from "@/lib/testing/printed-letters";
import { readPdf } from "./read-pdf";

afterAll(closeConnections);

test("a quote's PDF spells its customer's country out, in the language of who sells", async () => {
  const { owner } = await anOrganization();
  valueFrom(await updateOrganization(owner, { settings: { locale: "de" } }));
  const customer = await aCustomer(owner, { name: "Halden" });
  const place = { street: "", postalCode: "", city: "", region: "" };
  valueFrom(
    await setAddress(owner, { customerId: customer.id, kind: "billing", ...place, country: "AT" }),
  );
  const { id: quoteId } = await aQuote(owner, { customerId: customer.id });
  const { content } = valueFrom(await readPdf(owner, { quoteId }));
  // Of "Österreich": nothing else on this quote has that letter.
  expect(printedLetters(content)).toContain("Ö");
});
