import { inflateSync } from "node:zlib";

/** What a PDF of ours prints, in the order in which it was drawn: a line for each text, which goes on after a space. */
export function printedText(pdf: Buffer): string {
  return printedPages(pdf).join("\n");
}

/** The same, page by page. */
export function printedPages(pdf: Buffer): readonly string[] {
  const objects = new Map(
    [...pdf.toString("latin1").matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gs)].map(
      ([, id = "", body = ""]) => [id, body] as const,
    ),
  );
  const fonts = new Map(
    [...objects.values()].flatMap((body) =>
      [...body.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => {
        const [, cmap = ""] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? "") ?? [];
        return [name, lettersOf(inflated(objects.get(cmap)))] as const;
      }),
    ),
  );
  return [...objects.values()]
    .filter((body) => !body.startsWith("<<\n/Type"))
    .map((body) =>
      runsOf(inflated(body), fonts)
        .join("\n")
        .replace(/([ \u00a0])\n/g, "$1"),
    )
    .filter((page) => page !== "");
}

/** The furthest that any letter is drawn back towards the one before it, in thousandths of its size. */
export function tightestPair(pdf: Buffer): number {
  const bodies = [...pdf.toString("latin1").matchAll(/\d+ 0 obj\n(.*?)\nendobj/gs)];
  const pulls = bodies.flatMap(([, body]) =>
    [...inflated(body).matchAll(/\[(<.*?)\] TJ/g)].flatMap(([, run = ""]) =>
      [...run.matchAll(/> (-?[\d.]+) </g)].map(([, by]) => Number(by)),
    ),
  );
  return Math.max(0, ...pulls);
}

function runsOf(content: string, fonts: ReadonlyMap<string, readonly string[]>): string[] {
  let letters: readonly string[] = [];
  const runs: string[] = [];
  for (const [, font, run = ""] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(<.*?)\] TJ/g)) {
    if (font) letters = fonts.get(font) ?? [];
    else
      runs.push(
        [...run.matchAll(/[0-9a-f]{4}(?=[0-9a-f]*>)/g)]
          .map(([glyph]) => letters[Number.parseInt(glyph, 16)] ?? "")
          .join(""),
      );
  }
  return runs;
}

// A font's map lists the letters of its glyphs, from the first one on; several letters may be one glyph.
function lettersOf(cmap: string): readonly string[] {
  return [...cmap.matchAll(/\[(.*?)\]/gs)].flatMap(([, range = ""]) =>
    [...range.matchAll(/<([0-9a-f ]+)>/g)].map(([, codes = ""]) =>
      String.fromCharCode(
        ...(codes.match(/[0-9a-f]{4}/g) ?? []).map((code) => Number.parseInt(code, 16)),
      ),
    ),
  );
}

function inflated(body = ""): string {
  const [, stream] = /stream\n(.*?)\nendstream/s.exec(body) ?? [];
  try {
    return stream ? inflateSync(Buffer.from(stream, "latin1")).toString("latin1") : "";
  } catch {
    return "";
  }
}
