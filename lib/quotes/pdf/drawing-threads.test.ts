import { renderToBuffer } from "@react-pdf/renderer";
import { beforeAll, describe, expect, test } from "vitest";
import { organizationIdSchema } from "@/lib/db/organization-id";
import { ServiceBusy } from "@/lib/service-busy";
import { fontsFor } from "../drawing/fonts.mjs";
import { quoteDocument } from "../drawing/quote-document.mjs";
import { drawPdf, lettersWithoutFont } from "./drawing-threads";
import type { PrintedQuote } from "./printed-quote";

const organizationId = organizationIdSchema.parse("00000000-0000-7000-8000-000000000001");

function aPrintedQuote(lines: number): PrintedQuote {
  return {
    language: "en",
    title: "Quote 12, Nordwerk",
    sender: "Nordwerk",
    address: "",
    accentColor: null,
    draftMark: null,
    heading: "Quote 12",
    recipient: { label: "For", text: "Brüggemann", taxNumber: null },
    facts: [],
    table: {
      positionLabel: "No.",
      itemLabel: "Item",
      columns: [{ label: "Net", widthPoints: 60 }],
      lines: Array.from({ length: lines }, (_, index) => ({
        kind: "item",
        position: String(index + 1),
        text: `Oven ${index}, ${"delivered and installed on site, ".repeat(10)}`,
        below: `OVEN-${index}`,
        cells: [`€${index},000.00`],
      })),
    },
    sums: [],
    taxNotes: [],
    words: [],
    foot: "Nordwerk",
  };
}

/** How often this process comes round to do something else while some work is done. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  const beat = setInterval(() => {
    turns += 1;
  }, 1);
  await work();
  clearInterval(beat);
  return turns;
}

describe("while a long quote is drawn", () => {
  const long = aPrintedQuote(200);

  // So that neither way has its fonts still to load.
  beforeAll(async () => {
    await drawPdf(organizationId, aPrintedQuote(1), null);
    await fontsFor(["a"]);
  });

  test("its process goes on with everything else, which it would not if it drew by itself", async () => {
    const inThread = await turnsDuring(() => drawPdf(organizationId, long, null));
    const byItself = await turnsDuring(() =>
      renderToBuffer(quoteDocument(long, { logo: null, families: ["Inter"] })),
    );
    expect(inThread).toBeGreaterThan(20 * byItself);
  });
});

test("letters that one organization asks about, however often, hold up no other's quote", async () => {
  // Letters of no font that were not asked for before, so that a thread has to be asked.
  const asked = Array.from({ length: 80 }, (_, index) =>
    lettersWithoutFont(organizationId, String.fromCodePoint(0x1_3000 + index)),
  );
  const outcomes = Promise.allSettled(asked);
  await drawPdf(
    organizationIdSchema.parse("00000000-0000-7000-8000-000000000002"),
    aPrintedQuote(1),
    null,
  );
  const settled = await outcomes;
  const refused = settled.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(settled.length - refused.length).toBe(10);
  for (const reason of refused) expect(reason).toBeInstanceOf(ServiceBusy);
});
