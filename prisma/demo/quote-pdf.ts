import { taxNotes } from "@/lib/quotes/lines/tax-by-rate";
import type { Company } from "./company";
import type { DemoQuote } from "./make-quotes";
import { textPdf } from "./pdf";

/** The quote as the buyer got it. */
export function quotePdf(company: Company, { customer, lines, plan, row }: DemoQuote): Buffer {
  const money = (minor: bigint) => formatMinor(minor).padStart(14);
  return textPdf([
    company.name,
    ...company.letterhead.split("\n"),
    "",
    `Quote ${row.number}: ${row.title}`,
    `For ${customer.row.name}, ${customer.contactName}`,
    `Sent ${plan.sentAt?.toISOString().slice(0, 10)}, valid until ${plan.validUntil?.toISOString().slice(0, 10)}`,
    "",
    ...lines.flatMap(({ row: line }) => [
      `${line.position}. ${line.description} (${line.sku})`,
      `   ${Number(line.quantity)} ${line.unit} x ${formatMinor(line.unitPriceMinor)}`.padEnd(58) +
        money(line.netMinor),
    ]),
    "",
    `Subtotal ${row.currency}`.padEnd(58) + money(row.subtotalMinor),
    "Discount".padEnd(58) + money(-row.discountMinor),
    "VAT".padEnd(58) + money(row.taxMinor),
    `Total ${row.currency}`.padEnd(58) + money(row.totalMinor),
    "",
    ...row.terms.split(/(?<=\.) /),
    ...taxNotes(lines.map((line) => ({ kind: "item", taxNote: line.row.taxNote }))),
  ]);
}

/** Both companies sell in currencies with two decimals. */
function formatMinor(amount: bigint): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, "0");
  return `${amount < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
