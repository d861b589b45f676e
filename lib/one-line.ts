const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;
const segmenter = new Intl.Segmenter();
/** In UTF-16 code units: more than a family of emoji has. More marks than that on one letter are cut off. */
const longestCharacter = 30;

/**
 * Makes people's text fit for one line, such as a mail's header or a table's cell: line breaks and marks that reverse the reading
 * direction become spaces, and text longer than `maxLength` characters is cut with an ellipsis.
 */
export function oneLine(text: string, maxLength: number): string {
  const line = text.replace(unprintable, " ").replace(/\s+/g, " ").trim();
  // Of an endless text no more is taken apart than can be shown.
  const start = line.slice(0, maxLength * longestCharacter);
  const characters = Array.from(segmenter.segment(start), ({ segment }) => segment);
  if (start.length === line.length && characters.length <= maxLength) return line;
  return `${characters
    .slice(0, maxLength - 1)
    .join("")
    .toWellFormed()
    .trimEnd()}…`;
}
