const saraAm = /([\u0e48-\u0e4b]?)\u0e33/g;
const placedSaraAm = /\u0e4d([\u0e48-\u0e4b]?)\u0e32/g;
const words = new Intl.Segmenter("th", { granularity: "word" });

/**
 * A text with each sara am split into the two signs that are printed, the ring below a tone mark. A font would split it as well;
 * the PDF library would then have more signs than letters, and lose as many at the end of a line.
 *
 * @param {string} text
 */
export function inPlacedSigns(text) {
  return text.replace(saraAm, "\u0e4d$1\u0e32");
}

/**
 * The words of a text in placed signs. A line may end between them, because Thai has no spaces there.
 *
 * @param {string} text
 */
export function thaiWords(text) {
  const written = text.replace(placedSaraAm, "$1\u0e33");
  return [...words.segment(written)].map(({ segment }) => inPlacedSigns(segment));
}
