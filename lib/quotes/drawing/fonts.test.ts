import { Font } from "@react-pdf/renderer";
import { expect, test } from "vitest";
import { fontsFor } from "./fonts.mjs";
import { runningText } from "./running-text.mjs";
import { inPlacedSigns, thaiWords } from "./thai.mjs";

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
  ["Thai", "บริษัทน้ำปั่นก๋วยเตี๋ยวญี่ปุ่น", "noto-sans-thai-thai"],
  ["Hebrew", "הצעתמחירבע״מץ", "noto-sans-hebrew-hebrew"],
  ["Arabic", "شركةالأفرانپچگ،؟٤٥", "ibm-plex-sans-arabic"],
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
  const { missing } = await fontsFor([..."a🔥ह\u200d\u00ad\u{e0100}\n"]);
  expect(missing).toEqual(["🔥", "ह"]);
});

test("Hebrew points and Arabic vowel signs, which would stand in the wrong place, are named", async () => {
  const { missing } = await fontsFor([..."ש\u05c1م\u064b"]);
  expect(missing).toEqual(["\u05c1", "\u064b"]);
});

test("a Thai line ends between words, and none of its letters is lost", () => {
  expect(inPlacedSigns("น้ำ คำ")).toBe("น\u0e4d\u0e49\u0e32 ค\u0e4d\u0e32");
  const words = thaiWords(inPlacedSigns("คำไม่ใช่กลางคำ"));
  expect(words).toContain("กลาง");
  expect(words.join("")).toBe(inPlacedSigns("คำไม่ใช่กลางคำ"));
});

const idsOf = (shaped: { glyphs: readonly { id: number }[] } | undefined) =>
  shaped?.glyphs.map(({ id }) => id) ?? [];

test("Arabic letters are joined", async () => {
  await fontsFor([..."محل"]);
  const font = Font.getFont({ fontFamily: "ibm-plex-sans-arabic" })?.data;
  const shapesOf = (text: string) => idsOf(font?.layout(text));
  const alone = [..."محل"].flatMap(shapesOf);
  const joined = shapesOf("محل");
  expect(joined.length).toBeGreaterThan(0);
  expect(joined.filter((id) => alone.includes(id))).toEqual([]);
});

test.each([
  ["عرض أسعار 12 EUR", "rtl"],
  ["12, הצעת מחיר Quote", "rtl"],
  ["Quote 12: عرض", undefined],
  ["ใบเสนอราคา", undefined],
])("%j runs in the direction of its first letter", (text, direction) => {
  expect(runningText(text).props).toMatchObject({ style: { ...(direction && { direction }) } });
});
