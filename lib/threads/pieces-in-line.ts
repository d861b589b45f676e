import "server-only";
import { ownLines } from "./own-lines";

const lines = ownLines("downloads");

/**
 * The pieces of a file that is made while it is sent, each made when its owner has no other one under way. Whoever asks for many
 * files at once waits for themselves, and holds up nobody else. The line is left between two pieces, so that a client that
 * reads slowly holds up nobody.
 */
export async function* piecesInLine(
  owner: string,
  pieces: AsyncGenerator<string>,
): AsyncGenerator<string> {
  try {
    for (;;) {
      const { done, value } = await lines(owner, () => pieces.next());
      if (done) return;
      yield value;
    }
  } finally {
    await pieces.return(undefined);
  }
}
