import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { updateOrganization } from "@/lib/organizations/update-organization";
import { anOrganization, anOrigin } from "@/lib/testing/company/people";
import { aSentQuote, discounted, send, submit } from "@/lib/testing/company/quote-steps";
import { aQuote } from "@/lib/testing/company/sales";
import { printedLetters } from "@/lib/testing/pdf/printed-letters";
import { valueFrom } from "@/lib/testing/value-from";
import { decideApproval } from "../approval/decide-approval";
import { readPdf, readSharedPdf } from "./read-pdf";

let owner: Member;

// In Czech nothing else on these quotes has a K: it stands in the mark "Koncept" alone.
beforeAll(async () => {
  owner = (await anOrganization()).owner;
  valueFrom(await updateOrganization(owner, { settings: { locale: "cs" } }));
});

const printed = async (quoteId: string) =>
  printedLetters(valueFrom(await readPdf(owner, { quoteId })).content);

describe("a quote's PDF", () => {
  test("says that it is a draft until the quote is sent: while it is written, waits for approval and was approved", async () => {
    const { id: quoteId } = await aQuote(owner, discounted(9_000));
    expect(await printed(quoteId)).toContain("K");
    valueFrom(await submit(owner, quoteId));
    expect(await printed(quoteId)).toContain("K");
    valueFrom(await decideApproval(owner, { quoteId, isApproved: true, comment: "" }));
    expect(await printed(quoteId)).toContain("K");
    valueFrom(await send(owner, quoteId));
    expect(await printed(quoteId)).not.toContain("K");
  });

  test("that the buyer gets says nothing of a draft", async () => {
    const { token } = await aSentQuote(owner);
    const { content } = valueFrom(await readSharedPdf(anOrigin(), { token }));
    expect(printedLetters(content)).not.toContain("K");
  });

  test("shows a box for each letter that its fonts lack, as long as it is a draft", async () => {
    const { id: quoteId } = await aQuote(owner, { title: "Pec 🔥👩‍🔧", terms: "नमस्ते" });
    expect(await printed(quoteId)).toContain("□");
    expect(await send(owner, quoteId)).toMatchObject({ code: "letters_left_blank" });
    const { id: plainId } = await aQuote(owner, { title: "Pec" });
    expect(await printed(plainId)).not.toContain("□");
  });
});
