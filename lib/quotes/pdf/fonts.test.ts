import { Font } from "@react-pdf/renderer";
import { expect, test } from "vitest";
import { fontsFor } from "./fonts";

/** The family that prints a letter: the first that has it, as the PDF's library chooses. */
async function familyOf(letter: string, families: readonly string[]): Promise<string | undefined> {
  for (const fontFamily of families) {
    await Font.load({ fontFamily });
    if (Font.getFont({ fontFamily })?.data?.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
      return fontFamily.replace(/-\d+$/, "");
  }
  return undefined;
}

test.each([
  ["Japanese", "株式会社山田製作所　御見積書「オーブン」髙﨑", "noto-sans-jp"],
  ["Chinese", "北京机械有限公司报价单《烤箱》，臺灣繁體", "noto-sans-sc"],
  ["Korean", "주식회사한국기계견적서", "noto-sans-kr"],
  ["European", "ŁódźΨυγείαПечьŠkodaİzmir½€–“№", "Inter"],
])(
  "every letter that is %s is printed, with the font of its country",
  async (_name, text, font) => {
    const { families, missing } = await fontsFor([...text]);
    expect(missing).toEqual([]);
    for (const letter of text) expect(await familyOf(letter, families)).toBe(font);
  },
);

test("of a text in several of them each letter is printed, and one that a font is for and lacks is named", async () => {
  const text = "御見積書オーブン报价单烤箱한국어견적서";
  const { families, missing } = await fontsFor([...text, ..."हि"]);
  expect(missing).toEqual(["ह", "ि"]);
  for (const letter of text) expect(await familyOf(letter, families)).toBeDefined();
});

test("a text in western letters loads no other font", async () => {
  expect(await fontsFor([..."Backöfen\n№ 12"])).toEqual({ families: ["Inter"], missing: [] });
});

test("letters that no font has are named, and what nobody sees is not", async () => {
  const { missing } = await fontsFor([..."a🔥ส\u200d\u00ad\u{e0100}\n"]);
  expect(missing).toEqual(["🔥", "ส"]);
});
