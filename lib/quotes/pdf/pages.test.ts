import { beforeAll, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { anOrganization } from "@/lib/testing/company/people";
import { send } from "@/lib/testing/company/quote-steps";
import { aQuote } from "@/lib/testing/company/sales";
import { printedPages } from "@/lib/testing/pdf/printed-text";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { readPdf } from "./read-pdf";

/** More lines of text than an A4 page has room for. */
const mostOnPage = 70;

let owner: Member;

beforeAll(async () => {
  owner = (await anOrganization()).owner;
});

async function pagesOf(changes: Parameters<typeof aQuote>[1]) {
  const { id: quoteId } = await aQuote(owner, { note: "", terms: "", ...changes });
  return printedPages(valueFrom(await readPdf(owner, { quoteId })).content);
}

test("an item that takes more than a page goes on on the next one, and nothing of it is cut off", async () => {
  const steps = Array.from({ length: 100 }, (_, step) => `Step ${step}.`);
  const lines = [{ description: steps.join("\n"), unitPriceMinor: 100 }];
  const onPages = (await pagesOf({ lines })).map((page) => page.match(/Step \d+\./g) ?? []);
  expect(onPages.flat()).toEqual(steps);
  for (const onPage of onPages) expect(onPage.length).toBeLessThan(mostOnPage);
});

test("each item has its number, through all sections, so that a buyer can speak of one", async () => {
  const lines = [
    { kind: "section", description: "Kitchen" },
    { description: "Oven", unitPriceMinor: 100 },
    { kind: "section", description: "Hall" },
    { kind: "text", description: "As agreed." },
    { description: "Hood", unitPriceMinor: 100, isOptional: true },
  ] as const;
  const [page = ""] = await pagesOf({ lines: [...lines] });
  expect(page).toContain("No.\nItem");
  expect(page).toMatch(/^1\nOven$/m);
  expect(page).toMatch(/^2\nHood$/m);
});

test("an item's figures stand beside the beginning of its text, wherever the page ends", async () => {
  const long = Array.from({ length: 35 }, (_, step) => `Step ${step}.`).join("\n");
  for (const before of [22, 23, 24, 25, 26, 27]) {
    const short = Array.from({ length: before }, () => ({
      description: "Oven",
      unitPriceMinor: 100,
    }));
    const lines = [...short, { description: long, unitPriceMinor: 765_400 }];
    for (const page of await pagesOf({ lines }))
      expect(page.includes("7,654.00")).toBe(page.includes("Step 0."));
  }
});

test("the total is printed below any number of tax rates", async () => {
  const lines = Array.from({ length: 80 }, (_, rate) => ({
    description: "Oven",
    unitPriceMinor: 100,
    taxRateBasisPoints: 100 + rate,
  }));
  const pages = await pagesOf({ lines });
  const taxesOn = (page: string) => page.match(/^Tax \d/gm)?.length ?? 0;
  expect(pages.reduce((sum, page) => sum + taxesOn(page), 0)).toBe(lines.length);
  for (const page of pages) expect(taxesOn(page)).toBeLessThan(mostOnPage);
  expect(pages.at(-1)).toMatch(/^Total$/m);
});

test("a word longer than its column, such as a web address, goes on below without a hyphen, and nothing of it is cut off", async () => {
  const address = `https://parts.example/${"0123456789".repeat(30)}`;
  const lines = [{ description: address, unitPriceMinor: 100 }];
  const pages = await pagesOf({ lines, title: address.slice(0, 150), terms: address });
  const runs = pages.join("\n").split("\n");
  const parts = runs.filter((run) => /^[0-9]{20}|parts/.test(run));
  for (const part of parts) expect(part.length).toBeLessThan(120);
  expect(runs.join("").split(address)).toHaveLength(3);
});

test("a short item stands on one page as a whole", async () => {
  const lines = Array.from({ length: 30 }, () => ({
    description: "First\nsecond\nthird",
    unitPriceMinor: 100,
  }));
  const pages = await pagesOf({ lines });
  for (const page of pages) expect(page.match(/First/g)?.length).toBe(page.match(/third/g)?.length);
});

test("a quote of more text than can be printed in a moment is not printed, and whoever sends it is told", async () => {
  const lines = Array.from({ length: 60 }, () => ({
    description: "Lorem ipsum dolor sit amet ".repeat(70).trim(),
    unitPriceMinor: 100,
  }));
  const { id: quoteId } = await aQuote(owner, { lines });
  expect(codeOf(await readPdf(owner, { quoteId }))).toBe("quote_too_long");
  expect(codeOf(await send(owner, quoteId))).toBe("quote_too_long");
});
