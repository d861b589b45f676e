import "server-only";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { Font } from "@react-pdf/renderer";
import subsetFont from "subset-font";
import { z } from "zod";

const require = createRequire(path.join(process.cwd(), "package.json"));

/** A part of a font that is delivered in about a hundred, with the letters that it is for: it may lack some of them. */
export interface PartOfFont {
  readonly family: string;
  readonly file: string;
  readonly letters: ReadonlySet<string>;
}

/** A font that documents can use, with the letters that it has. */
export interface PrintingFont {
  readonly family: string;
  readonly letters: ReadonlySet<string>;
}

type Country = "jp" | "sc" | "kr";

const partsByCountry = new Map<Country, Promise<readonly PartOfFont[]>>();
const loaded = new Map<string, Promise<PrintingFont>>();

/** The parts of the font of a country: "jp" has Japanese letters, "sc" simplified Chinese ones and "kr" Korean ones. */
export function partsOf(country: Country): Promise<readonly PartOfFont[]> {
  const known = partsByCountry.get(country) ?? readParts(country);
  partsByCountry.set(country, known);
  return known;
}

/** Registers a part, once. */
export function loadFont(part: PartOfFont): Promise<PrintingFont> {
  const known = loaded.get(part.family) ?? register(part);
  loaded.set(part.family, known);
  return known;
}

const rangesSchema = z.record(z.string(), z.string());

async function readParts(country: Country): Promise<readonly PartOfFont[]> {
  const font = `noto-sans-${country}`;
  const index = require.resolve(`@fontsource-variable/${font}/unicode.json`);
  const ranges = rangesSchema.parse(JSON.parse(await readFile(index, "utf8")));
  return Object.entries(ranges).map(([key, range]) => {
    const name = `${font}-${key.replace(/[[\]]/g, "")}`;
    const file = `@fontsource-variable/${font}/files/${name}-wght-normal.woff2`;
    return { family: name, file, letters: lettersIn(range) };
  });
}

/** The letters of a range as CSS has it: "U+3041-3096,U+30fb". */
function lettersIn(range: string): ReadonlySet<string> {
  const letters = new Set<string>();
  for (const span of range.split(",")) {
    const [from = "", to = from] = span.replace(/^U\+/i, "").split("-");
    const last = Number.parseInt(to, 16);
    for (let code = Number.parseInt(from, 16); code <= last; code += 1)
      letters.add(String.fromCodePoint(code));
  }
  return letters;
}

// What is delivered has all weights in one compressed file, which the PDF's library can't embed: each weight is made a file.
async function register({ family, file, letters }: PartOfFont): Promise<PrintingFont> {
  const variable = await readFile(require.resolve(file));
  const source = async (weight: number) => {
    const options = { targetFormat: "truetype", variationAxes: { wght: weight } } as const;
    const made = await subsetFont(variable, [...letters].join(""), options);
    return { src: `data:font/ttf;base64,${made.toString("base64")}`, fontWeight: weight };
  };
  Font.register({ family, fonts: [await source(400), await source(600)] });
  return { family, letters: await lettersOfFamily(family) };
}

/** The letters that a registered family has. */
export async function lettersOfFamily(fontFamily: string): Promise<ReadonlySet<string>> {
  await Font.load({ fontFamily });
  const codes: readonly number[] = Font.getFont({ fontFamily })?.data?.characterSet ?? [];
  return new Set(codes.map((code) => String.fromCodePoint(code)));
}
