import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { anOrganization, anOrigin, codeOf, valueFrom } from "@/lib/testing/factories";
import { ownerDatabase } from "@/lib/testing/owner-database";
import { emailOf } from "@/lib/testing/post-office";
import { answer, aSentQuote, statusOf } from "@/lib/testing/quote-steps";
import { deleteQuote } from "../delete-quote";
import { getQuote } from "../get-quote";
import { answerQuoteFormSchema } from "../schema";
import { answerQuote } from "./answer-quote";
import { readSharedQuote } from "./read-shared-quote";

let owner: Member;

beforeAll(async () => {
  ({ owner } = await anOrganization());
});

describe("a buyer with the link", () => {
  test("reads whom to ask: who looks after the quote", async () => {
    const { token } = await aSentQuote(owner);
    const { seller } = valueFrom(await readSharedQuote(anOrigin(), { token, isSeller: false }));
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
    expect(valueFrom(await readSharedQuote(anOrigin(), { token, isSeller: false }))).toMatchObject({
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
    const { decision } = valueFrom(await readSharedQuote(anOrigin(), { token, isSeller: true }));
    expect(decision).toMatchObject({ options: ["Service"], totalMinor: 111_900 });
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
      const read = readSharedQuote(anOrigin(), { token, isSeller: false });
      expect(codeOf(await read)).toBe("not_found");
    },
  );

  test("finds nothing once the quote is deleted", async () => {
    const { quoteId, token } = await aSentQuote(owner);
    await deleteQuote(owner, { quoteId });
    const read = readSharedQuote(anOrigin(), { token, isSeller: false });
    expect(codeOf(await read)).toBe("not_found");
  });

  test("is counted as a view, the seller is not", async () => {
    const { quoteId, token } = await aSentQuote(owner);
    const views = async () =>
      (await ownerDatabase.query("SELECT id FROM quote_views WHERE quote_id = $1", [quoteId])).rows;
    await readSharedQuote(anOrigin(), { token, isSeller: true });
    expect(await views()).toHaveLength(0);
    await readSharedQuote(anOrigin(), { token, isSeller: false });
    expect(await views()).toHaveLength(1);
  });
});
