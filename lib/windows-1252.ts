/** The characters of the bytes 0x80 to 0x9f, written out because TextDecoder in Node 20 reads them as ISO 8859-1. */
const middle = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The character of each byte. @see https://encoding.spec.whatwg.org/index-windows-1252.txt */
export const windows1252: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 && byte <= 0x9f ? middle.charAt(byte - 0x80) : String.fromCharCode(byte),
);

/** Text that Excel wrote in Western Europe. Every byte is a character. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes).toString("latin1");
  return latin.replace(/[\u0080-\u009f]/g, (character) =>
    middle.charAt(character.charCodeAt(0) - 0x80),
  );
}
