import { describe, expect, test } from "vitest";
import { updateOrganization } from "@/lib/organizations/update-organization";
import { anOrganization } from "@/lib/testing/company/people";
import { aQuote } from "@/lib/testing/company/sales";
import { printedText } from "@/lib/testing/pdf/printed-text";
import { valueFrom } from "@/lib/testing/value-from";
import { getQuote } from "../get-quote";
import { readPdf } from "../pdf/read-pdf";
import { quantityInWords } from "./quantity-in-words";

const said = (quantity: number, unit: string, language: string) =>
  quantityInWords({ quantity, unit }, { locale: language, language });

describe("a line's quantity", () => {
  test.each([
    ["en", "1 pc", "8 pcs", "1 hour", "1.5 hours"],
    ["en-GB", "1 pc", "8 pcs", "1 hour", "1.5 hours"],
    ["de-CH", "1 Stk.", "8 Stk.", "1 Stunde", "1.5 Stunden"],
    ["fr", "1 pièce", "8 pièces", "1 heure", "1,5 heure"],
    ["it", "1 pz", "8 pz", "1 ora", "1,5 ore"],
    ["es", "1 ud.", "8 uds.", "1 hora", "1,5 horas"],
    ["pt-BR", "1 un.", "8 un.", "1 hora", "1,5 hora"],
    ["pt", "1 un.", "8 un.", "1 hora", "1,5 hora"],
    ["nl", "1 stuk", "8 stuks", "1 uur", "1,5 uur"],
    ["da", "1 stk.", "8 stk.", "1 time", "1,5 time"],
    ["sv", "1 st", "8 st", "1 timme", "1,5 timmar"],
    ["nb", "1 stk.", "8 stk.", "1 time", "1,5 timer"],
    ["fi", "1 kpl", "8 kpl", "1 tunti", "1,5 tuntia"],
    ["pl", "1 szt.", "8 szt.", "1 godzina", "1,5 godziny"],
    ["cs", "1 ks", "8 ks", "1 hodina", "1,5 hodiny"],
    ["hu", "1 db", "8 db", "1 óra", "1,5 óra"],
    ["tr", "1 adet", "8 adet", "1 saat", "1,5 saat"],
  ])("reads well in %s", (language, one, eight, hour, hours) => {
    expect([said(1, "piece", language), said(8, "piece", language)]).toEqual([one, eight]);
    expect([said(1, "hour", language), said(1.5, "hour", language)]).toEqual([hour, hours]);
  });

  test("takes the form that goes with the number, in languages that have three", () => {
    expect([1, 2, 5].map((count) => said(count, "set", "cs"))).toEqual([
      "1 sada",
      "2 sady",
      "5 sad",
    ]);
    expect([1, 2, 5].map((count) => said(count, "day", "pl"))).toEqual([
      "1 dzień",
      "2 dni",
      "5 dni",
    ]);
    expect([1, 2].map((count) => said(count, "day", "sv"))).toEqual(["1 dag", "2 dagar"]);
  });

  test("knows a unit in the plural, in capitals and in the language of who sells", () => {
    expect(said(1, "Pieces", "en")).toBe("1 pc");
    expect(said(8, "Stunde", "de")).toBe("8 Stunden");
    expect(said(8, "Boxes", "de")).toBe("8 Kartons");
  });

  test("leaves what it does not know as it was typed", () => {
    expect(["m²", "kg", "Stück", "licence"].map((unit) => said(8, unit, "de"))).toEqual([
      "8 m²",
      "8 kg",
      "8 Stück",
      "8 licence",
    ]);
  });

  test("stands so on the PDF, while the API keeps the unit that was given", async () => {
    const { owner } = await anOrganization();
    valueFrom(await updateOrganization(owner, { settings: { locale: "de" } }));
    const lines = [{ description: "Ofen", quantity: 8, unit: "piece", unitPriceMinor: 100_000 }];
    const { id: quoteId } = await aQuote(owner, { lines });
    expect(printedText(valueFrom(await readPdf(owner, { quoteId })).content)).toContain("8 Stk.");
    expect(valueFrom(await getQuote(owner, { quoteId })).lines[0]?.unit).toBe("piece");
  });
});
