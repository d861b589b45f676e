import { renderToBuffer } from "@react-pdf/renderer";
import { lowerOwnPriority } from "../../threads/lower-own-priority.mjs";
import { fontsFor } from "./fonts.mjs";
import { quoteDocument } from "./quote-document.mjs";

// A seller may wait a little longer; everybody else's requests may not.
lowerOwnPriority(5);

/** @typedef {{ readonly quote: import("../pdf/printed-quote").PrintedQuote, readonly logo: Uint8Array | null }} QuoteToDraw */

/**
 * Draws a quote's PDF, or names the letters that no font has, in a worker thread: on the main one it would hold up every other
 * request for a second or two. The fonts stay loaded with the thread.
 *
 * @param {QuoteToDraw | { readonly letters: readonly string[] }} task
 * @returns {Promise<Uint8Array | readonly string[]>}
 */
export default async function run(task) {
  if ("letters" in task) return (await fontsFor(task.letters)).missing;
  const { quote, logo } = task;
  const { families } = await fontsFor([...new Set(JSON.stringify(quote))]);
  return renderToBuffer(quoteDocument(quote, { logo: logo && Buffer.from(logo), families }));
}
