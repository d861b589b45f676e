import { text } from "node:stream/consumers";
import Papa from "papaparse";
import { expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { aMember, anOrganization } from "@/lib/testing/company/people";
import { answer, aSentQuote } from "@/lib/testing/company/quote-steps";
import { aCustomer, aQuote } from "@/lib/testing/company/sales";
import { valueFrom } from "@/lib/testing/value-from";
import { closeQuote } from "../close-quote";
import { closeQuoteSchema, quoteFilterSchema } from "../schema";
import { exportQuotes } from "./export-quotes";

async function exported(actor: Member, filter: object = {}) {
  const file = valueFrom(await exportQuotes(actor, quoteFilterSchema.parse(filter)));
  const csv = (await text(file.pieces)).replace(/^\ufeff/, "");
  return Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
}

test("an export of quotes has a line each with what it came to, how it ended and against whom", async () => {
  const { owner } = await anOrganization();
  const { id: customerId } = await aCustomer(owner, { name: "=Halden" });
  await aQuote(owner, {
    customerId,
    title: "Gates",
    lines: [
      {
        description: "Gate",
        unitPriceMinor: 10_000,
        discountMinor: 500,
        taxRateBasisPoints: 1_900,
      },
    ],
  });
  const accepted = await aSentQuote(owner);
  valueFrom(
    await answer({ token: accepted.token, pdfSha256: accepted.pdfSha256, isAccepted: true }),
  );
  const { quoteId } = await aSentQuote(owner);
  const lost = { quoteId, outcome: "lost", reason: "Too late", competitorName: "Kunz & Söhne" };
  valueFrom(await closeQuote(owner, closeQuoteSchema.parse(lost)));

  const [third, second, first] = await exported(owner);
  expect(first).toMatchObject({
    Number: "1",
    Title: "Gates",
    Customer: "'=Halden",
    Status: "Draft",
    Owner: "Kim Berg",
    Subtotal: "100.00",
    Discount: "5.00",
    Tax: "18.05",
    Total: "113.05",
    Sent: "",
  });
  expect(second).toMatchObject({ Status: "Accepted" });
  expect(third).toMatchObject({
    Status: "Declined",
    Reason: "Too late",
    Competitor: "Kunz & Söhne",
    Decided: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
  });
  expect(await exported(owner, { status: "draft" })).toHaveLength(1);
  expect(await exported(owner, { q: "gates" })).toHaveLength(1);
});

test("an export of quotes holds for a rep who keeps to their own no one else's", async () => {
  const firm = await anOrganization();
  const rep = { ...(await aMember(firm, "sales_rep")), hasOwnRecordsOnly: true };
  await aQuote(rep, { title: "Mine" });
  await aQuote(firm.owner, { title: "Theirs" });
  expect((await exported(rep)).map(({ Title }) => Title)).toEqual(["Mine"]);
});
