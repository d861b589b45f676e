import "server-only";
import { addressLines } from "@/lib/customers/particulars/address-lines";
import { countryName } from "@/lib/customers/particulars/countries";
import type { TenantTx } from "@/lib/db/tenant-handle";
import type { Quote } from "../quote";
import { paperLocale } from "../words/paper-words";

export type QuotePaper = Awaited<ReturnType<typeof paperOf>>;

/** Everything that the buyer gets to read: the quote, its sender and its recipient. */
export async function paperOf(tx: TenantTx, quote: Quote) {
  const { locale, ...sender } = await tx.organization.findFirstOrThrow({
    select: {
      name: true,
      letterhead: true,
      locale: true,
      timeZone: true,
      accentColor: true,
      logoKey: true,
    },
  });
  const { addresses, deletedAt, ...customer } = await tx.customer.findFirstOrThrow({
    where: { id: quote.customerId },
    select: {
      name: true,
      taxNumber: true,
      deletedAt: true,
      addresses: {
        where: { kind: "billing" },
        select: { street: true, postalCode: true, city: true, region: true, country: true },
      },
    },
  });
  const contact = quote.contactId
    ? await tx.customerContact.findFirst({
        where: { id: quote.contactId },
        select: { name: true, title: true, email: true },
      })
    : null;
  const organization = { ...sender, locale: paperLocale(locale) };
  const [address] = addresses;
  const lines = address
    ? addressLines(address, countryName(address.country, organization.locale))
    : [];
  const day = dayIn(organization.timeZone, quote.sentAt ?? new Date());
  return {
    quote,
    organization,
    customer: { ...customer, addressLines: lines, isDeleted: deletedAt !== null },
    contact,
    day,
  };
}

// The day on which it is sent, or would be, by the sender's calendar.
function dayIn(timeZone: string, moment: Date): string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });
  return format.format(moment);
}
