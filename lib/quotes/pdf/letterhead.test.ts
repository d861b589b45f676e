import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { updateOrganization } from "@/lib/organizations/update-organization";
import { anOrganization, anOrigin } from "@/lib/testing/company/people";
import { aSentQuote, send } from "@/lib/testing/company/quote-steps";
import { aQuote } from "@/lib/testing/company/sales";
import { printedLetters } from "@/lib/testing/pdf/printed-letters";
import { valueFrom } from "@/lib/testing/value-from";
import { readSharedQuote } from "../buyer/read-shared-quote";
import { readPdf, readSharedPdf } from "./read-pdf";

let owner: Member;

beforeAll(async () => {
  owner = (await anOrganization()).owner;
});

const address = (letterhead: string) => updateOrganization(owner, { settings: { letterhead } });

describe("the address of who sells", () => {
  test("stands on a quote's PDF and its buyer's page", async () => {
    const { id: quoteId } = await aQuote(owner);
    const before = printedLetters(valueFrom(await readPdf(owner, { quoteId })).content);
    expect(before).toContain("Q");
    expect(before).not.toContain("Ž");
    valueFrom(await address("Žitná 4\nPraha"));
    const { token } = await aSentQuote(owner);
    const { content } = valueFrom(await readSharedPdf(anOrigin(), { token }));
    expect(printedLetters(content)).toContain("Ž");
    const shared = valueFrom(await readSharedQuote(anOrigin(), { token, isVisit: false }));
    expect(shared.organization.letterhead).toBe("Žitná 4\nPraha");
  });

  test("leaves the PDF of a quote that was sent as it is", async () => {
    valueFrom(await address("Kai 1"));
    const { token } = await aSentQuote(owner);
    const pdf = async () => valueFrom(await readSharedPdf(anOrigin(), { token })).content;
    const sent = await pdf();
    valueFrom(await address("Kai 2"));
    expect(await pdf()).toEqual(sent);
  });

  test("does not go out with blanks: whoever sends the quote is told which letters it lacks", async () => {
    valueFrom(await address("नई 1"));
    const { id: quoteId } = await aQuote(owner);
    expect(await send(owner, quoteId)).toMatchObject({
      code: "letters_left_blank",
      message: expect.stringContaining("“न”"),
    });
  });
});
