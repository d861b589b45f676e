import { inflateSync } from "node:zlib";

/** The letters that a PDF can print: its fonts contain and name no others. */
export function printedLetters(pdf: Buffer): ReadonlySet<string> {
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
