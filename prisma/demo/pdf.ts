/**
 * A PDF of one A4 page with these lines of text in Courier. Letters outside Latin-1 lose their accents,
 * or become a question mark.
 *
 * @see ISO 32000-1, 7.5 (file structure) and 9.4 (text objects)
 */
export function textPdf(lines: readonly string[]): Buffer {
  const text = lines.map((line) => `(${escapeText(toLatin1(line))}) '`).join("\n");
  const content = `BT /F1 10 Tf 14 TL 56 786 Td\n${text}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
  ];
  return Buffer.from(assemble(objects), "latin1");
}

function assemble(objects: readonly string[]): string {
  let file = "%PDF-1.4\n";
  const offsets: number[] = [];
  for (const [at, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const entries = offsets
    .map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`)
    .join("");
  const size = objects.length + 1;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}

function toLatin1(text: string): string {
  return [...text.normalize("NFC")]
    .map((letter) => (letter <= "\u00ff" ? letter : letter.normalize("NFD").charAt(0)))
    .map((letter) => (letter <= "\u00ff" ? letter : "?"))
    .join("");
}

function escapeText(text: string): string {
  return text.replace(/[\\()]/g, "\\$&");
}
