import "server-only";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { OrganizationId } from "@/lib/db/organization-id";
import { type BoundedPool, boundedPool } from "@/lib/threads/bounded-pool";
import { ownLines } from "@/lib/threads/own-lines";
import type { PrintedQuote } from "./printed-quote";

interface Drawing {
  readonly threads: BoundedPool;
  /** Whether a letter that was asked for has a font. */
  readonly isPrinted: Map<string, boolean>;
}

declare global {
  var mercuraDrawing: Drawing | undefined;
}

// Next bundles this file more than once, and the bounds are those of the process.
globalThis.mercuraDrawing ??= {
  threads: boundedPool(
    // Not a module of the bundle: the worker thread loads it from the project's folder.
    join(/* turbopackIgnore: true */ process.cwd(), "lib/quotes/drawing/quote-worker.mjs"),
    {
      // One core is left to the requests. A thread keeps its fonts, which is why there are few.
      maxThreads: Math.max(1, Math.min(2, availableParallelism() - 1)),
      // Most quotes take a fifth of a second, the longest two. Past its organization's own line, none waits longer than half a
      // minute.
      maxWaiting: 50,
      longestSeconds: 30,
    },
  ),
  isPrinted: new Map(),
};
const { threads, isPrinted } = globalThis.mercuraDrawing;
const inLine = ownLines("drawn quotes", 10);
const inLetterLine = ownLines("letters of quotes", 10);

const lettersSchema = z.array(z.string());

/**
 * A quote as a PDF. An organization's quotes are drawn one after the other, so that many of one don't hold up another's.
 *
 * @throws ServiceBusy if too many quotes are drawn already; the doors answer it
 */
export async function drawPdf(
  organizationId: OrganizationId,
  quote: PrintedQuote,
  logo: Buffer | null,
): Promise<Buffer> {
  const pdf: unknown = await inLine(organizationId, () => threads.run({ quote, logo }));
  if (!(pdf instanceof Uint8Array)) throw new Error("The drawing thread answered no PDF.");
  return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
}

/**
 * Those of some letters that no font has. A thread is asked for letters that were not asked for before. An organization's
 * questions have a line of their own, so that many of one don't hold up another's, nor what somebody types a quote that is drawn.
 *
 * @throws ServiceBusy if too many are asked already; the doors answer it
 */
export async function lettersWithoutFont(
  organizationId: string,
  letters: Iterable<string>,
): Promise<readonly string[]> {
  const all = [...new Set(letters)];
  if (all.some(isUnknown)) await inLetterLine(organizationId, () => askFor(all));
  return all.filter((letter) => isPrinted.get(letter) === false);
}

const isUnknown = (letter: string) => !isPrinted.has(letter);

async function askFor(letters: readonly string[]): Promise<void> {
  const unknown = letters.filter(isUnknown);
  if (unknown.length === 0) return;
  const missing = lettersSchema.parse(await threads.run({ letters: unknown }));
  for (const letter of unknown) isPrinted.set(letter, !missing.includes(letter));
}
