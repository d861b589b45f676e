import "server-only";
import { readFile } from "node:fs/promises";
import { Font } from "@react-pdf/renderer";
import subsetFont from "subset-font";
import type { PartOfFont, Weight } from "./font-parts";
import { installedFile } from "./installed-file";

/** A font that documents can use, and the letters that it has. */
export interface PrintingFont {
  readonly family: string;
  readonly letters: ReadonlySet<string>;
}

const loaded = new Map<string, Promise<PrintingFont>>();

/** Registers a part, once. */
export function loadFont(part: PartOfFont): Promise<PrintingFont> {
  const known = loaded.get(part.family) ?? register(part);
  loaded.set(part.family, known);
  return known;
}

// The delivered files are compressed and may have all weights in one, neither of which the PDF library can embed.
async function register({ family, files, hasAllWeights, letters }: PartOfFont) {
  const source = async (weight: Weight) => {
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

/** The letters that a registered family has. */
export async function lettersOfFamily(fontFamily: string): Promise<ReadonlySet<string>> {
  await Font.load({ fontFamily });
  const codes: readonly number[] = Font.getFont({ fontFamily })?.data?.characterSet ?? [];
  return new Set(codes.map((code) => String.fromCodePoint(code)));
}
