import "server-only";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { installedFile } from "./installed-file";

/**
 * One of the hundred or so parts that a font is delivered in, with the letters that it is meant for, some of which it may lack.
 */
export interface PartOfFont {
  readonly family: string;
  /** One for each weight; the same file if it has them all. */
  readonly files: Readonly<Record<Weight, string>>;
  readonly hasAllWeights: boolean;
  readonly letters: ReadonlySet<string>;
}

export type Weight = 400 | 600;
type Country = "jp" | "sc" | "kr";

const partsByCountry = new Map<Country, Promise<readonly PartOfFont[]>>();
let otherParts: Promise<readonly PartOfFont[]> | undefined;

/** The parts of a country's font: "jp" has Japanese letters, "sc" simplified Chinese and "kr" Korean ones. */
export function partsOf(country: Country): Promise<readonly PartOfFont[]> {
  const known = partsByCountry.get(country) ?? readParts(country);
  partsByCountry.set(country, known);
  return known;
}

/** The fonts of scripts that don't differ by country: Thai, Hebrew, Arabic. */
export function partsOfOtherScripts(): Promise<readonly PartOfFont[]> {
  otherParts ??= Promise.all([thai(), hebrew(), arabic()]);
  return otherParts;
}

const rangesSchema = z.record(z.string(), z.string());

async function rangesOf(fontPackage: string): Promise<Readonly<Record<string, string>>> {
  const index = installedFile(`${fontPackage}/unicode.json`);
  return rangesSchema.parse(JSON.parse(await readFile(index, "utf8")));
}

async function readParts(country: Country): Promise<readonly PartOfFont[]> {
  const font = `noto-sans-${country}`;
  const ranges = await rangesOf(`@fontsource-variable/${font}`);
  return Object.entries(ranges).map(([key, range]) =>
    variablePart(font, key.replace(/[[\]]/g, ""), lettersIn(range)),
  );
}

function variablePart(font: string, key: string, letters: ReadonlySet<string>): PartOfFont {
  const family = `${font}-${key}`;
  const file = `@fontsource-variable/${font}/files/${family}-wght-normal.woff2`;
  return { family, files: { 400: file, 600: file }, hasAllWeights: true, letters };
}

async function thai(): Promise<PartOfFont> {
  const { thai = "" } = await rangesOf("@fontsource-variable/noto-sans-thai");
  return variablePart("noto-sans-thai", "thai", lettersIn(thai));
}

async function hebrew(): Promise<PartOfFont> {
  const { hebrew = "" } = await rangesOf("@fontsource-variable/noto-sans-hebrew");
  return variablePart("noto-sans-hebrew", "hebrew", withoutMarks(lettersIn(hebrew)));
}

// Not Noto, which builds its letters from a stroke and separate dots, as marks; here each is drawn whole.
async function arabic(): Promise<PartOfFont> {
  const font = "ibm-plex-sans-arabic";
  const { arabic = "" } = await rangesOf(`@fontsource/${font}`);
  const file = (weight: Weight) =>
    `@fontsource/${font}/files/${font}-arabic-${weight}-normal.woff2`;
  const files = { 400: file(400), 600: file(600) };
  const letters = withoutMarks(lettersIn(arabic));
  return { family: font, files, hasAllWeights: false, letters };
}

// The PDF library ignores how high a mark is placed. Thai marks are drawn at their height; these would lie on their letters.
function withoutMarks(letters: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...letters].filter((letter) => !/\p{M}/u.test(letter)));
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
