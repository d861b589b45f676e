import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { getDashboard } from "@/lib/dashboard/get-dashboard";
import { dashboardSchema } from "@/lib/dashboard/schema";
import { anOrganization, anOrigin } from "@/lib/testing/company/people";
import { answer, aSentQuote, statusOf } from "@/lib/testing/company/quote-steps";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { emailOf } from "@/lib/testing/mail/post-office";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { deleteQuote } from "../delete-quote";
import { duplicateQuote } from "../duplicate-quote";
import { getQuote } from "../get-quote";
import { optionsOf } from "../lines/tax-by-rate";
import { exportQuotes } from "../list/export-quotes";
import { listQuotes } from "../list/list-quotes";
import { answerQuoteFormSchema, listQuotesSchema, quoteFilterSchema } from "../schema";
import { answerQuote } from "./answer-quote";
import { readSharedQuote } from "./read-shared-quote";

let owner: Member;

beforeAll(async () => {
  ({ owner } = await anOrganization());
});

describe("a buyer with the link", () => {
  test("reads whom to ask: who looks after the quote", async () => {
    const { token } = await aSentQuote(owner);
    const { seller } = valueFrom(await readSharedQuote(anOrigin(), { token, isVisit: true }));
    expect(seller?.email).toBe(await emailOf(owner.userId));
  });

  test("accepts with their name; the answer is bound to the file they were shown", async () => {
    const { quoteId, token, pdfSha256 } = await aSentQuote(owner);
    const accept = { token, isAccepted: true, title: "Head chef", pdfSha256 };
    expect(codeOf(await answer({ ...accept, pdfSha256: "0".repeat(64) }))).toBe("quote_changed");
    expect(codeOf(await answer(accept))).toBe("none");
    expect(codeOf(await answer({ ...accept, isAccepted: false }))).toBe("quote_closed");
    expect(await statusOf(owner, quoteId)).toBe("accepted");
    expect(codeOf(await deleteQuote(owner, { quoteId }))).toBe("quote_accepted");
    expect(valueFrom(await readSharedQuote(anOrigin(), { token, isVisit: true }))).toMatchObject({
      isOpen: false,
      decision: { isAccepted: true, name: "Bo Buyer" },
    });
  });

  test("takes options on top: their price with tax is added, the PDF stays as it is", async () => {
    const lines = [
      { description: "Oven", unitPriceMinor: 100_000 },
      {
        description: "Service",
        unitPriceMinor: 10_000,
        taxRateBasisPoints: 1_900,
        isOptional: true,
      },
    ];
    const { quoteId, token, pdfSha256 } = await aSentQuote(owner, { lines });
    const [oven, service] = valueFrom(await getQuote(owner, { quoteId })).lines;
    const form = { token, pdfSha256, isAccepted: "true", name: "Bo Buyer", title: "" };
    const take = async (line: typeof oven) =>
      answerQuote(
        anOrigin(),
        answerQuoteFormSchema.parse({ ...form, [`option:${line?.id}`]: "true" }),
      );
    expect(codeOf(await take(oven))).toBe("invalid_reference");
    expect(codeOf(await take(service))).toBe("none");
    const { decision } = valueFrom(await readSharedQuote(anOrigin(), { token, isVisit: false }));
    expect(decision).toMatchObject({ options: ["Service"], totalMinor: 111_900 });
    const copy = valueFrom(await duplicateQuote(owner, { quoteId }));
    expect(copy).toMatchObject({ totalMinor: 100_000, lines: [{}, { isChosen: false }] });
  });

  test("takes an option: list, page, buyer's page, export and dashboard say one total", async () => {
    const { owner: seller } = await anOrganization();
    const lines = [
      { description: "Oven", unitPriceMinor: 100_000 },
      { description: "Hood", unitPriceMinor: 20_000, discountMinor: 1_000, isOptional: true },
      { description: "Tray", unitPriceMinor: 500, isOptional: true },
    ];
    const { quoteId, token, pdfSha256 } = await aSentQuote(seller, { lines });
    const [, hood] = valueFrom(await getQuote(seller, { quoteId })).lines;
    const chosenLineIds = [hood?.id ?? ""];
    valueFrom(await answer({ token, pdfSha256, isAccepted: true, chosenLineIds }));

    const sums = { subtotalMinor: 120_000, discountMinor: 1_000, totalMinor: 119_000 };
    const chosen = [{ isChosen: false }, { isChosen: true }, { isChosen: false }];
    const whole = valueFrom(await getQuote(seller, { quoteId }));
    expect(whole).toMatchObject({ ...sums, lines: chosen });
    expect(optionsOf(whole.lines)).toMatchObject({ netMinor: 500 });
    const shared = valueFrom(await readSharedQuote(anOrigin(), { token, isVisit: false }));
    expect(shared).toMatchObject({ quote: sums, decision: { totalMinor: sums.totalMinor } });
    const query = listQuotesSchema.parse({ sort: "value" });
    expect(valueFrom(await listQuotes(seller, query)).data).toMatchObject([sums]);
    const file = valueFrom(await exportQuotes(seller, quoteFilterSchema.parse({})));
    expect(await text(file.pieces)).toContain("1200.00,10.00,0.00,1190.00");
    const figures = valueFrom(await getDashboard(seller, dashboardSchema.parse({})));
    expect(figures.reps).toMatchObject([{ wonMinor: sums.totalMinor }]);
  });

  test("who clicks ten times answers once", async () => {
    const { token, pdfSha256 } = await aSentQuote(owner);
    const clicks = Array.from({ length: 10 }, (_, index) =>
      answer({ token, pdfSha256, isAccepted: index % 2 === 0 }),
    );
    const codes = (await Promise.all(clicks)).map(codeOf);
    expect(codes.filter((code) => code === "none")).toHaveLength(1);
  });

  test.each(["", "x", `${crypto.randomUUID()}.${"A".repeat(43)}`])(
    "that is wrong (%j) finds nothing",
    async (token) => {
      const read = readSharedQuote(anOrigin(), { token, isVisit: true });
      expect(codeOf(await read)).toBe("not_found");
    },
  );

  test("finds nothing once the quote is deleted", async () => {
    const { quoteId, token } = await aSentQuote(owner);
    await deleteQuote(owner, { quoteId });
    const read = readSharedQuote(anOrigin(), { token, isVisit: true });
    expect(codeOf(await read)).toBe("not_found");
  });

  test("is counted as a view, the seller is not", async () => {
    const { quoteId, token } = await aSentQuote(owner);
    const views = async () =>
      (await ownerDatabase.query("SELECT id FROM quote_views WHERE quote_id = $1", [quoteId])).rows;
    await readSharedQuote(anOrigin(), { token, isVisit: false });
    expect(await views()).toHaveLength(0);
    await readSharedQuote(anOrigin(), { token, isVisit: true });
    expect(await views()).toHaveLength(1);
  });
});
