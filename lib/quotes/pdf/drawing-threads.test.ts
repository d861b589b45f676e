import { renderToBuffer } from "@react-pdf/renderer";
import { beforeAll, describe, expect, test } from "vitest";
import { organizationIdSchema } from "@/lib/db/organization-id";
import { fontsFor } from "../drawing/fonts.mjs";
import { quoteDocument } from "../drawing/quote-document.mjs";
import { drawPdf } from "./drawing-threads";
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
      itemLabel: "Item",
      columns: [{ label: "Net", widthPoints: 60 }],
      lines: Array.from({ length: lines }, (_, index) => ({
        kind: "item",
        text: `Oven ${index}, ${"delivered and installed on site, ".repeat(10)}`,
        below: `OVEN-${index}`,
        cells: [`€${index},000.00`],
      })),
    },
    sums: [],
    words: [],
    foot: "Nordwerk",
  };
}

/** The longest time in which this process does nothing else, as a share of the time that some work takes. */
async function longestHoldUp(work: () => Promise<unknown>): Promise<number> {
  const beganAt = performance.now();
  let longest = 0;
  let lastBeatAt = beganAt;
  const beat = () => {
    longest = Math.max(longest, performance.now() - lastBeatAt);
    lastBeatAt = performance.now();
  };
  const heart = setInterval(beat, 5);
  await work();
  beat();
  clearInterval(heart);
  return longest / (performance.now() - beganAt);
}

describe("while a long quote is drawn", () => {
  const long = aPrintedQuote(200);

  // So that neither way has its fonts still to load.
  beforeAll(async () => {
    await drawPdf(organizationId, aPrintedQuote(1), null);
    await fontsFor(["a"]);
  });

  test("its process goes on with everything else", async () => {
    expect(await longestHoldUp(() => drawPdf(organizationId, long, null))).toBeLessThan(0.25);
  });

  test("it would do nothing else if it drew by itself", async () => {
    const draw = () => renderToBuffer(quoteDocument(long, { logo: null, families: ["Inter"] }));
    expect(await longestHoldUp(draw)).toBeGreaterThan(0.5);
  });
});
