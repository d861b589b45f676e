import { beforeAll, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { anOrganization } from "@/lib/testing/company/people";
import { aQuote } from "@/lib/testing/company/sales";
import { printedText } from "@/lib/testing/pdf/printed-text";
import { valueFrom } from "@/lib/testing/value-from";
import { getQuote } from "../get-quote";
import { readPdf } from "../pdf/read-pdf";
import { sectionSums } from "./section-sums";

let owner: Member;

beforeAll(async () => {
  owner = (await anOrganization()).owner;
});

const section = (description: string) => ({ kind: "section", description }) as const;
const gate = { description: "Gate", unitPriceMinor: 100_000, taxRateBasisPoints: 1_900 };

test("each section of a quote has its sum before tax: without what is above it, what is optional, and what is taken off", async () => {
  const { id: quoteId } = await aQuote(owner, {
    lines: [
      { description: "Above", unitPriceMinor: 1 },
      section("Gates"),
      gate,
      { ...gate, discountBasisPoints: 1_000 },
      { kind: "text", description: "By the end of March" },
      section("Later"),
      { ...gate, isOptional: true },
      section("Work"),
      { description: "Mounting", unitPriceMinor: 4_321 },
    ],
  });
  const { lines } = valueFrom(await getQuote(owner, { quoteId }));
  const idOf = (name: string) => lines.find(({ description }) => description === name)?.id;
  expect(sectionSums(lines)).toEqual(
    new Map([
      [idOf("Gates"), 190_000],
      [idOf("Work"), 4_321],
    ]),
  );
  const printed = printedText(valueFrom(await readPdf(owner, { quoteId })).content);
  expect(printed).toMatch(/^Gates\n€1,900\.00$/m);
  expect(printed).toMatch(/^Later\n4\nGate$/m);
});

test("one section alone has no sum of its own: the quote's says the same", async () => {
  const { id: quoteId } = await aQuote(owner, { lines: [section("Gates"), gate] });
  expect(sectionSums(valueFrom(await getQuote(owner, { quoteId })).lines).size).toBe(0);
});
