import "server-only";
import { createRequire } from "node:module";
import path from "node:path";
import { Font } from "@react-pdf/renderer";
import { type PartOfFont, partsOf, partsOfOtherScripts } from "./font-parts";
import { lettersOfFamily, loadFont } from "./load-font";
import { thaiWords } from "./thai";

const require = createRequire(path.join(process.cwd(), "package.json"));
const inter = "Inter";
let lettersOfInter: Promise<ReadonlySet<string>> | undefined;

/** Never drawn: control characters, joiners, and what chooses a form of the letter before it. */
const unseen = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/u;
/** Of its font's width where there is one, and missed by nobody. */
const space = /\p{Z}/u;
const wordByWord = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const hangul = /\p{Script=Hangul}/u;
/** A letter that a line may end with, and what must not begin the next one; or a run of others. */
const pieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][ー々、。，．！？：；）」』】〉》]*|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

const thai = /\p{Script=Thai}/u;

/**
 * The families of fonts that print these letters, to be asked in turn for each, and the letters that none of them has. Other fonts
 * than that of western letters are read when they are needed, Chinese, Japanese and Korean ones in parts, and kept.
 */
export async function fontsFor(letters: readonly string[]) {
  lettersOfInter ??= registerInter();
  const known = await lettersOfInter;
  const families = [inter];
  let missing = letters.filter((letter) => !known.has(letter) && !unseen.test(letter));
  for (const part of missing.length > 0 ? await partsInOrder(missing) : []) {
    if (!missing.some((letter) => part.letters.has(letter))) continue;
    const font = await loadFont(part);
    if (!missing.some((letter) => font.letters.has(letter))) continue;
    families.push(font.family);
    missing = missing.filter((letter) => !font.letters.has(letter));
  }
  return { families, missing: missing.filter((letter) => !space.test(letter)) };
}

/** The same sign is written in another way in each country: kana tell Japanese from Chinese, and Hangul tells Korean. */
async function partsInOrder(letters: readonly string[]): Promise<readonly PartOfFont[]> {
  const order = letters.some((letter) => kana.test(letter))
    ? (["jp", "sc", "kr"] as const)
    : letters.some((letter) => hangul.test(letter))
      ? (["kr", "sc", "jp"] as const)
      : (["sc", "jp", "kr"] as const);
  const parts = await Promise.all([...order.map(partsOf), partsOfOtherScripts()]);
  return parts.flat();
}

// The fonts that every PDF reader has know western letters only.
async function registerInter(): Promise<ReadonlySet<string>> {
  const file = (name: string) => require.resolve(`@expo-google-fonts/inter/${name}`);
  Font.register({
    family: inter,
    fonts: [
      { src: file("400Regular/Inter_400Regular.ttf"), fontWeight: 400 },
      { src: file("600SemiBold/Inter_600SemiBold.ttf"), fontWeight: 600 },
    ],
  });
  // Words are broken where the writer breaks them, and what is written without spaces between any two signs, or Thai words.
  Font.registerHyphenationCallback(breakable);
  return lettersOfFamily(inter);
}

function breakable(word: string): string[] {
  if (wordByWord.test(word)) return [...(word.match(pieces) ?? [word])];
  return thai.test(word) ? thaiWords(word) : [word];
}
