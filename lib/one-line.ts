const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;
const segmenter = new Intl.Segmenter();

/**
 * Makes people's text fit for one line, such as a mail's header or a table's cell: line breaks and marks that reverse the reading
 * direction become spaces, and text longer than `maxLength` characters is cut with an ellipsis.
 */
export function oneLine(text: string, maxLength: number): string {
  const line = text.replace(unprintable, " ").replace(/\s+/g, " ").trim();
  const characters = Array.from(segmenter.segment(line), ({ segment }) => segment);
  if (characters.length <= maxLength) return line;
  return `${characters
    .slice(0, maxLength - 1)
    .join("")
    .trimEnd()}…`;
}
