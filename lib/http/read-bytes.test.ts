import { expect, test } from "vitest";
import { readBytes } from "./read-bytes";

/** A request whose body comes in these pieces, and then ends or breaks off. */
function sent(pieces: readonly string[], isWhole: boolean): Request {
  const left = pieces.map((piece) => new TextEncoder().encode(piece));
  const body = new ReadableStream({
    pull(controller) {
      const piece = left.shift();
      if (piece) controller.enqueue(piece);
      else if (isWhole) controller.close();
      else controller.error(new Error("aborted"));
    },
  });
  const init = { method: "POST", body, duplex: "half" };
  return new Request("http://localhost", init);
}

test("a body is taken whole, or not at all: neither a longer one nor one that breaks off", async () => {
  expect(await readBytes(sent(["ab", "cd"], true), 4)).toEqual(Buffer.from("abcd"));
  expect(await readBytes(sent(["ab", "cde"], true), 4)).toBeNull();
  expect(await readBytes(sent(["ab"], false), 4)).toBeNull();
});
