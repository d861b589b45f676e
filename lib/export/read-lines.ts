import "server-only";
import { StringDecoder } from "node:string_decoder";
import { z } from "zod";
import { type IndexedEntry, ZipTrouble } from "./zip-index";

/** Longer than any row: an import that was not started holds a file of 10 MB. */
const mostLineCharacters = 32 * 1024 * 1024;
const objectSchema = z.record(z.string(), z.unknown());

/** The objects of a file of JSON lines, in pages of `pageSize`, with no more than one page in memory. */
export async function* readLines(
  path: string,
  entry: IndexedEntry,
  pageSize: number,
): AsyncGenerator<readonly Record<string, unknown>[]> {
  let page: Record<string, unknown>[] = [];
  let number = 0;
  for await (const line of linesOf(path, entry)) {
    number += 1;
    page.push(objectOf(line, `${path}, line ${number}`));
    if (page.length < pageSize) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

async function* linesOf(path: string, entry: IndexedEntry): AsyncGenerator<string> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for await (const piece of await entry.open()) {
    const [first = "", ...others] = decoder.write(Buffer.from(piece)).split("\n");
    rest += first;
    for (const next of others) {
      if (rest !== "") yield rest;
      rest = next;
    }
    if (rest.length > mostLineCharacters) throw new ZipTrouble(`A line of ${path} is too long.`);
  }
  rest += decoder.end();
  if (rest !== "") yield rest;
}

function objectOf(line: string, place: string): Record<string, unknown> {
  try {
    return objectSchema.parse(JSON.parse(line));
  } catch {
    throw new ZipTrouble(`${place}: this is no object of JSON.`);
  }
}
