import { inflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { closeConnections } from "@/lib/db/connections";
import { updateOrganization } from "@/lib/organizations/update-organization";
import { anOrganization, anOrigin, aQuote, valueFrom } from "@/lib/testing/factories";
import { aSentQuote, send } from "@/lib/testing/quote-steps";
import { readPdf, readSharedPdf } from "../read-pdf";
import { readSharedQuote } from "../read-shared-quote";

let owner: Member;

beforeAll(async () => {
  owner = (await anOrganization()).owner;
});

afterAll(closeConnections);

const address = (letterhead: string) => updateOrganization(owner, { settings: { letterhead } });

/** The letters that a PDF prints: its fonts hold no others, and name those that they hold. */
function lettersOf(pdf: Buffer): ReadonlySet<string> {
  const letters = new Set<string>();
  for (const [, stream = ""] of pdf.toString("latin1").matchAll(/stream\n(.*?)\nendstream/gs))
    for (const [, code = ""] of inflated(stream).matchAll(/<([0-9a-f]{4})>/gi))
      letters.add(String.fromCharCode(Number.parseInt(code, 16)));
  return letters;
}

function inflated(stream: string): string {
  try {
    const text = inflateSync(Buffer.from(stream, "latin1")).toString("latin1");
    return text.includes("begincmap") ? text : "";
  } catch {
    return "";
  }
}

describe("the address of who sells", () => {
  test("stands on a quote's PDF and its buyer's page", async () => {
    const { id: quoteId } = await aQuote(owner);
    const before = lettersOf(valueFrom(await readPdf(owner, { quoteId })).content);
    expect(before).toContain("Q");
    expect(before).not.toContain("Ž");
    valueFrom(await address("Žitná 4\nPraha"));
    const { token } = await aSentQuote(owner);
    const { content } = valueFrom(await readSharedPdf(anOrigin(), { token }));
    expect(lettersOf(content)).toContain("Ž");
    const shared = valueFrom(await readSharedQuote(anOrigin(), { token, isSeller: true }));
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
