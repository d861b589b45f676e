import "server-only";
import { fractionDigits } from "@/lib/money";
import type { LegacyCompany } from "../legacy-company";
import type { OldQuote } from "./make-quote";
import { itemsById, readLines } from "./quote-lines";
import type { StandIns } from "./stand-ins";

/** Quotes for lines whose own quote is missing: lines that belonged together come together again. */
export async function readLost(
  company: LegacyCompany,
  lost: readonly (readonly [number, readonly number[]])[],
  standIns: StandIns,
  nextNumber: () => number,
): Promise<OldQuote[]> {
  const madeAtMs = Date.UTC(2000, 0, 1);
  const { currency } = company.organization;
  const terms = { digits: fractionDigits(currency), taxRateBasisPoints: 0 };
  const items = await itemsById(
    company,
    lost.flatMap(([, ids]) => ids),
  );
  return lost.map(([oldId, ids]) => {
    const rows = ids.flatMap((id) => items.get(id) ?? []);
    for (const row of rows)
      company
        .reader("quote_items", row)
        .note(
          "quote_id",
          "no_parent",
          `put into a quote of its own in “${company.organization.name}”`,
        );
    return {
      id: company.newId("quotes that are not there", oldId, madeAtMs),
      oldId: null,
      reader: null,
      number: nextNumber(),
      title: `Lines without a quote (${oldId} in the old system)`,
      currency,
      status: "draft",
      customerId: standIns.idFor(0, madeAtMs),
      userId: company.team.ownerId,
      note: "The old system had these lines, and not the quote that they belong to.",
      validUntil: null,
      madeAtMs,
      totalMinor: null,
      lines: readLines(company, rows, terms),
    };
  });
}
