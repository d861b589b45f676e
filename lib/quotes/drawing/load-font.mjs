import { readFile } from "node:fs/promises";
import { Font } from "@react-pdf/renderer";
import subsetFont from "subset-font";
import { installedFile } from "./installed-file.mjs";

/**
 * A font that documents can use, and the letters that it has.
 *
 * @typedef {{ readonly family: string, readonly letters: ReadonlySet<string> }} PrintingFont
 */

/** @type {Map<string, Promise<PrintingFont>>} */
const loaded = new Map();

/**
 * Registers a part, once.
 *
 * @param {import("./font-parts.mjs").PartOfFont} part
 */
export function loadFont(part) {
  const known = loaded.get(part.family) ?? register(part);
  loaded.set(part.family, known);
  return known;
}

/**
 * The delivered files are compressed and may have all weights in one, neither of which the PDF library can embed.
 *
 * @param {import("./font-parts.mjs").PartOfFont} part
 * @returns {Promise<PrintingFont>}
 */
async function register({ family, files, hasAllWeights, letters }) {
  /** @param {import("./font-parts.mjs").Weight} weight */
  const source = async (weight) => {
    const delivered = await readFile(installedFile(files[weight]));
    const made = await subsetFont(delivered, [...letters].join(""), {
      targetFormat: "truetype",
      ...(hasAllWeights ? { variationAxes: { wght: weight } } : {}),
    });
    return { src: `data:font/ttf;base64,${made.toString("base64")}`, fontWeight: weight };
  };
  Font.register({ family, fonts: [await source(400), await source(600)] });
  return { family, letters: await lettersOfFamily(family) };
}

/**
 * The letters that a registered family has.
 *
 * @param {string} fontFamily
 * @returns {Promise<ReadonlySet<string>>}
 */
export async function lettersOfFamily(fontFamily) {
  await Font.load({ fontFamily });
  /** @type {readonly number[]} */
  const codes = Font.getFont({ fontFamily })?.data?.characterSet ?? [];
  return new Set(codes.map((code) => String.fromCodePoint(code)));
}
