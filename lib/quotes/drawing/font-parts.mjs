import { readFile } from "node:fs/promises";
import { z } from "zod";
import { installedFile } from "./installed-file.mjs";

/** @typedef {400 | 600} Weight */
/** @typedef {"jp" | "sc" | "kr"} Country */

/**
 * One of the hundred or so parts that a font is delivered in, with the letters that it is meant for, some of which it may lack.
 *
 * @typedef {object} PartOfFont
 * @property {string} family
 * @property {Readonly<Record<Weight, string>>} files one for each weight; the same file if it has them all
 * @property {boolean} hasAllWeights
 * @property {ReadonlySet<string>} letters
 */

/** @type {Map<Country, Promise<readonly PartOfFont[]>>} */
const partsByCountry = new Map();
/** @type {Promise<readonly PartOfFont[]> | undefined} */
let otherParts;

/**
 * The parts of a country's font: "jp" has Japanese letters, "sc" simplified Chinese and "kr" Korean ones.
 *
 * @param {Country} country
 */
export function partsOf(country) {
  const known = partsByCountry.get(country) ?? readParts(country);
  partsByCountry.set(country, known);
  return known;
}

/** The fonts of scripts that don't differ by country: Thai, Hebrew, Arabic. */
export function partsOfOtherScripts() {
  otherParts ??= Promise.all([thai(), hebrew(), arabic()]);
  return otherParts;
}

const rangesSchema = z.record(z.string(), z.string());

/** @param {string} fontPackage */
async function rangesOf(fontPackage) {
  const index = installedFile(`${fontPackage}/unicode.json`);
  return rangesSchema.parse(JSON.parse(await readFile(index, "utf8")));
}

/**
 * @param {Country} country
 * @returns {Promise<readonly PartOfFont[]>}
 */
async function readParts(country) {
  const font = `noto-sans-${country}`;
  const ranges = await rangesOf(`@fontsource-variable/${font}`);
  return Object.entries(ranges).map(([key, range]) =>
    variablePart(font, key.replace(/[[\]]/g, ""), lettersIn(range)),
  );
}

/**
 * @param {string} font
 * @param {string} key
 * @param {ReadonlySet<string>} letters
 * @returns {PartOfFont}
 */
function variablePart(font, key, letters) {
  const family = `${font}-${key}`;
  const file = `@fontsource-variable/${font}/files/${family}-wght-normal.woff2`;
  return { family, files: { 400: file, 600: file }, hasAllWeights: true, letters };
}

async function thai() {
  const { thai = "" } = await rangesOf("@fontsource-variable/noto-sans-thai");
  return variablePart("noto-sans-thai", "thai", lettersIn(thai));
}

async function hebrew() {
  const { hebrew = "" } = await rangesOf("@fontsource-variable/noto-sans-hebrew");
  return variablePart("noto-sans-hebrew", "hebrew", withoutMarks(lettersIn(hebrew)));
}

/**
 * Not Noto, which builds its letters from a stroke and separate dots, as marks; here each is drawn whole.
 *
 * @returns {Promise<PartOfFont>}
 */
async function arabic() {
  const font = "ibm-plex-sans-arabic";
  const { arabic = "" } = await rangesOf(`@fontsource/${font}`);
  /** @param {Weight} weight */
  const file = (weight) => `@fontsource/${font}/files/${font}-arabic-${weight}-normal.woff2`;
  const files = { 400: file(400), 600: file(600) };
  const letters = withoutMarks(lettersIn(arabic));
  return { family: font, files, hasAllWeights: false, letters };
}

/**
 * The PDF library ignores how high a mark is placed. Thai marks are drawn at their height; these would lie on their letters.
 *
 * @param {ReadonlySet<string>} letters
 */
function withoutMarks(letters) {
  return new Set([...letters].filter((letter) => !/\p{M}/u.test(letter)));
}

/**
 * The letters of a range as CSS has it: "U+3041-3096,U+30fb".
 *
 * @param {string} range
 */
function lettersIn(range) {
  /** @type {Set<string>} */
  const letters = new Set();
  for (const span of range.split(",")) {
    const [from = "", to = from] = span.replace(/^U\+/i, "").split("-");
    const last = Number.parseInt(to, 16);
    for (let code = Number.parseInt(from, 16); code <= last; code += 1)
      letters.add(String.fromCodePoint(code));
  }
  return letters;
}
