import { expect, test } from "vitest";
import { ServiceBusy } from "@/lib/service-busy";
import { ownLines } from "./own-lines";

/** Pieces of work that say when they begin, and end when they are told to. */
function somePieces() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const piece = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
  };
  return { begun, piece, end: (name: string) => ends.get(name)?.() };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("an owner's work is done one after the other, and another's does not wait for it", async () => {
  const inLine = ownLines("in turns", 10);
  const { begun, piece, end } = somePieces();
  const done = [inLine("a", piece("1")), inLine("a", piece("2")), inLine("b", piece("3"))];
  await settled();
  expect(begun).toEqual(["1", "3"]);
  end("1");
  await settled();
  expect(begun).toEqual(["1", "3", "2"]);
  end("2");
  end("3");
  expect(await Promise.all(done)).toEqual(["1", "2", "3"]);
});

test("what fails lets the next one begin", async () => {
  const inLine = ownLines("failures", 10);
  const failed = inLine("a", () => Promise.reject(new Error("No paper.")));
  const next = inLine("a", async () => "done");
  await expect(failed).rejects.toThrow("No paper.");
  expect(await next).toBe("done");
});

test("an owner whose line is full is refused at once, and nobody else is", async () => {
  const inLine = ownLines("a full line", 2);
  const { piece, end } = somePieces();
  const done = [inLine("a", piece("1")), inLine("a", piece("2"))];
  await expect(inLine("a", piece("3"))).rejects.toBeInstanceOf(ServiceBusy);
  expect(await inLine("b", async () => "other")).toBe("other");
  end("1");
  await settled();
  end("2");
  await Promise.all(done);
  expect(await inLine("a", async () => "later")).toBe("later");
});
