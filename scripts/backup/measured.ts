import { createHash } from "node:crypto";

const newline = 0x0a;

/** What passed by. */
export interface Measure {
  sha256(): string;
  /** Lines, which is rows where the text is COPY's: it escapes those in a value. */
  lines(): number;
}

/** Hands pieces on and keeps their checksum. */
export function measured(pieces: AsyncIterable<Uint8Array>): {
  readonly pieces: AsyncIterable<Uint8Array>;
  readonly measure: Measure;
} {
  const hash = createHash("sha256");
  let lines = 0;
  async function* passing(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      hash.update(piece);
      for (let at = piece.indexOf(newline); at >= 0; at = piece.indexOf(newline, at + 1))
        lines += 1;
      yield piece;
    }
  }
  let digest: string | undefined;
  const sha256 = () => {
    digest ??= hash.digest("hex");
    return digest;
  };
  return { pieces: passing(), measure: { sha256, lines: () => lines } };
}
