import { Font } from "@react-pdf/renderer";
import { partsOf, partsOfOtherScripts } from "./font-parts.mjs";
import { installedFile } from "./installed-file.mjs";
import { lettersOfFamily, loadFont } from "./load-font.mjs";
import { thaiWords } from "./thai.mjs";

const inter = "Inter";
/** @type {Promise<ReadonlySet<string>> | undefined} */
let lettersOfInter;

/** Never drawn: control characters, joiners, and selectors of a form of the letter before. */
const unseen = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/u;
/** A space has its font's width if there is one; nobody misses its shape. */
const space = /\p{Z}/u;
const wordByWord = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const hangul = /\p{Script=Hangul}/u;
/** A letter that a line may end with and what must not begin the next; or a run of others. */
const pieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][ー々、。，．！？：；）」』】〉》]*|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

const thai = /\p{Script=Thai}/u;

/** A longer one, such as a web address, may not fit in its column, and is broken between any two signs. */
const longestWord = 30;
const signs = new Intl.Segmenter();

/**
 * The font families that print these letters, in the order in which to try them, and the letters that none of them has. Fonts
 * other than that of western letters are loaded when needed, Chinese, Japanese and Korean ones in parts, and kept.
 *
 * @param {readonly string[]} letters
 */
export async function fontsFor(letters) {
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

/** @param {readonly string[]} letters */
async function partsInOrder(letters) {
  const parts = await Promise.all([...countriesFor(letters).map(partsOf), partsOfOtherScripts()]);
  return parts.flat();
}

/**
 * Each country writes the same sign differently: kana tell Japanese from Chinese, and Hangul tells Korean.
 *
 * @param {readonly string[]} letters
 * @returns {import("./font-parts.mjs").Country[]}
 */
function countriesFor(letters) {
  if (letters.some((letter) => kana.test(letter))) return ["jp", "sc", "kr"];
  return letters.some((letter) => hangul.test(letter)) ? ["kr", "sc", "jp"] : ["sc", "jp", "kr"];
}

// The fonts that every PDF reader has only know western letters.
async function registerInter() {
  /** @param {string} name */
  const file = (name) => installedFile(`@expo-google-fonts/inter/${name}`);
  Font.register({
    family: inter,
    fonts: [
      { src: file("400Regular/Inter_400Regular.ttf"), fontWeight: 400 },
      { src: file("600SemiBold/Inter_600SemiBold.ttf"), fontWeight: 600 },
    ],
  });
  // Words break where their writer breaks them. Text without spaces breaks between any two signs, or between Thai words, and so
  // does a word that is too long for a column.
  Font.registerHyphenationCallback(breakable);
  return lettersOfFamily(inter);
}

/** @param {string} word */
function breakable(word) {
  if (wordByWord.test(word)) return [...(word.match(pieces) ?? [word])];
  if (thai.test(word)) return thaiWords(word);
  return word.length > longestWord ? anywhere(word) : [word];
}

/**
 * The PDF library takes an empty piece for a space without width: the line ends there without a hyphen, which would be read as the
 * writer's own.
 *
 * @param {string} word
 */
function anywhere(word) {
  return [...signs.segment(word)].flatMap(({ segment }) => ["", segment]).slice(1);
}
