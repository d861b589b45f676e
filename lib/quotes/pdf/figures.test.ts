import { describe, expect, test } from "vitest";
import { updateOrganization } from "@/lib/organizations/update-organization";
import { anOrganization } from "@/lib/testing/company/people";
import { aQuote } from "@/lib/testing/company/sales";
import { printedText, tightestPair } from "@/lib/testing/pdf/printed-text";
import { valueFrom } from "@/lib/testing/value-from";
import { readPdf } from "./read-pdf";

async function pdfOf(locale: string, changes: Parameters<typeof aQuote>[1]): Promise<Buffer> {
  const { owner } = await anOrganization();
  valueFrom(await updateOrganization(owner, { settings: { locale } }));
  const { id: quoteId } = await aQuote(owner, changes);
  return valueFrom(await readPdf(owner, { quoteId })).content;
}

describe("the figures on a quote's PDF", () => {
  test("stand apart: a point is not drawn under the figure before it", async () => {
    const lines = [{ description: "Oven", unitPriceMinor: 59_717, taxRateBasisPoints: 770 }];
    const pdf = await pdfOf("en", { lines });
    expect(printedText(pdf)).toContain("€597.17");
    expect(tightestPair(pdf)).toBeLessThan(200);
  });

  test.each([
    ["hu", "HUF", 1_060_645_365_00, "1 060 645 365,00 Ft"],
    ["de-CH", "CHF", 106_064_536_50, "CHF 106’064’536.50"],
    ["en", "EUR", 106_064_536_50, "€106,064,536.50"],
  ])(
    "are not broken where an amount is long: in %s",
    async (locale, currency, unitPriceMinor, amount) => {
      const lines = [{ description: "Plant", quantity: 1234.5, unit: "pack", unitPriceMinor }];
      const printed = printedText(await pdfOf(locale, { lines, currency }));
      expect(
        printed
          .replace(/\u00a0/g, " ")
          .replace(/'/g, "’")
          .split("\n"),
      ).toContain(amount);
    },
  );

  test("have no column for discounts where none is given", async () => {
    const line = { description: "Oven", unitPriceMinor: 100_000 };
    expect(printedText(await pdfOf("en", { lines: [line] }))).not.toContain("Discount");
    const discounted = { ...line, discountBasisPoints: 1_000 };
    expect(printedText(await pdfOf("en", { lines: [discounted] }))).toContain("Discount");
  });
});
