import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { updateTaxClass } from "@/lib/tax-classes/update-tax-class";
import { anOrganization } from "@/lib/testing/company/people";
import { answer, aSentQuote } from "@/lib/testing/company/quote-steps";
import { aQuote, aTaxClass } from "@/lib/testing/company/sales";
import { printedText } from "@/lib/testing/pdf/printed-text";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { createQuote } from "../create-quote";
import { duplicateQuote } from "../duplicate-quote";
import { getQuote } from "../get-quote";
import { readPdf } from "../pdf/read-pdf";
import { reviseQuote } from "../revise-quote";
import { saveQuote } from "../save-quote";
import { addQuoteLineSchema, createQuoteSchema, saveQuoteSchema } from "../schema";
import { addQuoteLine } from "./add-quote-line";
import { asInput } from "./as-input";

const note = "Reverse charge: the recipient owes the tax.";
let owner: Member;

beforeAll(async () => {
  ({ owner } = await anOrganization());
});

const ofClass = (taxClassId: string, line: object = {}) => ({
  description: "Oven",
  unitPriceMinor: 10_000,
  taxClassId,
  ...line,
});
const whole = async (quoteId: string) => valueFrom(await getQuote(owner, { quoteId }));
const taxesOf = async (quoteId: string) =>
  (await whole(quoteId)).lines.map(({ taxName, taxRateBasisPoints, taxNote }) => [
    taxName,
    taxRateBasisPoints,
    taxNote,
  ]);
const refusal = async (line: object) => {
  const { customerId } = await aQuote(owner);
  return createQuote(owner, createQuoteSchema.parse({ customerId, lines: [line] }));
};

describe("a line with a tax class", () => {
  test("takes its rate, name and note, and is taxed by it", async () => {
    const taxClass = await aTaxClass(owner, { name: "Standard", rateBasisPoints: 1_900, note });
    const quote = await aQuote(owner, { lines: [ofClass(taxClass.id)] });
    expect(await taxesOf(quote.id)).toEqual([["Standard", 1_900, note]]);
    expect(quote).toMatchObject({ taxMinor: 1_900, totalMinor: 11_900 });
  });

  test("can't have another rate than the class, one that is not offered, or another organization's", async () => {
    const { id } = await aTaxClass(owner, { rateBasisPoints: 700 });
    expect(await refusal(ofClass(id, { taxRateBasisPoints: 1_900 }))).toMatchObject({
      code: "tax_rate_of_class",
      field: "lines",
    });
    valueFrom(await updateTaxClass(owner, { taxClassId: id, isActive: false }));
    expect(codeOf(await refusal(ofClass(id)))).toBe("tax_class_inactive");
    const theirs = await aTaxClass((await anOrganization()).owner);
    expect(codeOf(await refusal(ofClass(theirs.id)))).toBe("invalid_reference");
  });

  test("is none where the line is a heading or a text", async () => {
    const { id } = await aTaxClass(owner);
    const quote = await aQuote(owner, { lines: [ofClass(id, { kind: "section" })] });
    expect(quote.lines).toMatchObject([{ taxClassId: null, taxRateBasisPoints: 0, taxName: "" }]);
  });
});

describe("a quote that is written", () => {
  test("keeps its rate when its class gets another one or is deactivated: saved, added to, duplicated, sent, revised and accepted", async () => {
    const { id: taxClassId } = await aTaxClass(owner, { name: "Old rate", note });
    const draft = await aQuote(owner, { lines: [ofClass(taxClassId)] });
    const sent = await aSentQuote(owner, { lines: [ofClass(taxClassId)] });
    valueFrom(
      await updateTaxClass(owner, {
        taxClassId,
        rateBasisPoints: 2_100,
        name: "New rate",
        note: "",
        isActive: false,
      }),
    );
    const before = [["Old rate", 1_900, note]];

    const lines = (await whole(draft.id)).lines.map(asInput);
    const quoteId = draft.id;
    valueFrom(await saveQuote(owner, { quoteId, title: "Same lines", lines }));
    expect(await taxesOf(draft.id)).toEqual(before);
    valueFrom(await addQuoteLine(owner, addQuoteLineSchema.parse({ quoteId, description: "Pan" })));
    expect(await taxesOf(draft.id)).toEqual([...before, ["", 0, ""]]);

    const copy = valueFrom(await duplicateQuote(owner, { quoteId: sent.quoteId }));
    expect(await taxesOf(copy.id)).toEqual(before);
    const { pdfSha256, token } = sent;
    const revision = valueFrom(await reviseQuote(owner, { quoteId: sent.quoteId }));
    expect(await taxesOf(revision.id)).toEqual(before);
    valueFrom(await answer({ token, pdfSha256, isAccepted: true }));
    expect(await taxesOf(sent.quoteId)).toEqual(before);
  });

  test("takes the class's new rate only where a line is given it anew", async () => {
    const { id: taxClassId } = await aTaxClass(owner, { name: "Standard 2" });
    const { id: quoteId } = await aQuote(owner, { lines: [ofClass(taxClassId)] });
    valueFrom(await updateTaxClass(owner, { taxClassId, rateBasisPoints: 2_000 }));
    const save = async (line: object) =>
      valueFrom(await saveQuote(owner, saveQuoteSchema.parse({ quoteId, lines: [line] })));
    const kept = await save(ofClass(taxClassId, { taxRateBasisPoints: 1_900 }));
    expect(kept.totalMinor).toBe(11_900);
    expect((await save(ofClass(taxClassId))).totalMinor).toBe(12_000);
  });

  test("takes the class's new name and note when it is saved again at the same rate", async () => {
    const { id: taxClassId } = await aTaxClass(owner, { name: "Misspelt" });
    const { id: quoteId } = await aQuote(owner, { lines: [ofClass(taxClassId)] });
    valueFrom(await updateTaxClass(owner, { taxClassId, name: "Spelt", note: "As by law." }));
    const lines = (await whole(quoteId)).lines.map(asInput);
    valueFrom(await saveQuote(owner, { quoteId, lines }));
    expect(await taxesOf(quoteId)).toEqual([["Spelt", 1_900, "As by law."]]);
  });
});

test("the paper says the tax of each class, and each note once", async () => {
  const standard = await aTaxClass(owner, { name: "Usual", rateBasisPoints: 1_900 });
  const reverse = await aTaxClass(owner, { name: "Reverse", rateBasisPoints: 0, note });
  const named = await aTaxClass(owner, { name: "Reduced 7 %", rateBasisPoints: 700 });
  const classes = [standard, reverse, reverse, named];
  const lines = [
    ...classes.map(({ id }) => ofClass(id)),
    { description: "Pan", taxRateBasisPoints: 1_900, unitPriceMinor: 100 },
  ];
  const { id: quoteId } = await aQuote(owner, { lines });
  const printed = printedText(valueFrom(await readPdf(owner, { quoteId })).content).split("\n");
  const count = (text: string) => printed.filter((one) => one.trim() === text).length;
  expect(
    [note, "Tax 19% · Usual", "Tax 19%", "Tax 0% · Reverse", "Tax: Reduced 7 %"].map(count),
  ).toEqual([1, 1, 1, 1, 1]);
});
