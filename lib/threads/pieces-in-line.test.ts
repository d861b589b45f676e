import { text } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { piecesInLine } from "./pieces-in-line";

let underWay = 0;
let most = 0;

async function* slowly(count: number): AsyncGenerator<string> {
  for (let piece = 0; piece < count; piece += 1) {
    underWay += 1;
    most = Math.max(most, underWay);
    await setImmediate();
    underWay -= 1;
    yield `${piece}`;
  }
}

test("an owner's files are made one piece at a time, however many are asked for", async () => {
  const files = Array.from({ length: 20 }, () => text(piecesInLine("a", slowly(5))));
  expect(new Set(await Promise.all(files))).toEqual(new Set(["01234"]));
  expect(most).toBe(1);
});

test("an owner's files do not wait for another's", async () => {
  most = 0;
  await Promise.all([text(piecesInLine("a", slowly(5))), text(piecesInLine("b", slowly(5)))]);
  expect(most).toBe(2);
});

test("a file that is no longer read, or breaks off, holds up none of its owner's others", async () => {
  const stalled = piecesInLine("a", slowly(5));
  await stalled.next();
  expect(await text(piecesInLine("a", slowly(2)))).toBe("01");
  await stalled.return(undefined);

  async function* breaking(): AsyncGenerator<string> {
    yield "half";
    throw new Error("No database.");
  }
  await expect(text(piecesInLine("a", breaking()))).rejects.toThrow("No database.");
  expect(await text(piecesInLine("a", slowly(2)))).toBe("01");
});

test("a file that is given up is cleared away", async () => {
  let isCleared = false;
  async function* kept(): AsyncGenerator<string> {
    try {
      yield "first";
      yield "second";
    } finally {
      isCleared = true;
    }
  }
  const file = piecesInLine("a", kept());
  await file.next();
  await file.return(undefined);
  expect(isCleared).toBe(true);
});
