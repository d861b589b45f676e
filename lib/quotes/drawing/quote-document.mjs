import { Document, Image, Page, Text, View } from "@react-pdf/renderer";
import { createElement, Fragment } from "react";
import { quoteLines } from "./quote-lines.mjs";
import { quoteSums } from "./quote-sums.mjs";
import { runningText } from "./running-text.mjs";
import { ink, styles } from "./styles.mjs";

/**
 * @typedef {object} Means
 * @property {Buffer | null} logo a PNG
 * @property {string[]} families the fonts, in the order in which they are tried for each letter
 */

/**
 * The quote that a buyer reads, as pages.
 *
 * @param {import("../pdf/printed-quote").PrintedQuote} quote
 * @param {Means} means
 */
export function quoteDocument(quote, { logo, families }) {
  const { title, sender, language } = quote;
  return createElement(
    Document,
    { title, author: sender, creator: "Mercura", language },
    createElement(
      Page,
      {
        size: "A4",
        style: [styles.page, { fontFamily: families }],
        // With a layout, what is on the pages is measured once. Else all that is left is measured again for every page.
        layout: (page) => onEachPage(quote, page),
      },
      ...content(quote, logo),
    ),
  );
}

/**
 * @param {import("../pdf/printed-quote").PrintedQuote} quote
 * @param {Buffer | null} logo
 */
function content({ sender, address, accentColor, heading, recipient, ...quote }, logo) {
  return [
    createElement(View, { style: [styles.bar, { backgroundColor: accentColor ?? ink }] }),
    createElement(
      View,
      { style: styles.letterhead },
      logo
        ? createElement(Image, { src: { data: logo, format: "png" }, style: styles.logo })
        : null,
      runningText(sender, styles.sender),
    ),
    address ? runningText(address, styles.address) : null,
    runningText(heading, styles.title),
    createElement(
      View,
      { style: styles.facts },
      createElement(
        View,
        { style: { flex: 1 } },
        createElement(Text, { style: styles.label }, recipient.label),
        runningText(recipient.text, styles.recipient),
        recipient.taxNumber ? runningText(recipient.taxNumber) : null,
      ),
      ...quote.facts.map(fact),
    ),
    quoteLines(quote.table),
    quoteSums(quote.sums),
    ...quote.taxNotes.map((note) => runningText(note, styles.taxNote)),
    ...quote.words.map(words),
  ];
}

/** @param {{ readonly label: string, readonly text: string }} words */
function fact({ label, text }) {
  return createElement(
    View,
    null,
    createElement(Text, { style: styles.label }, label),
    runningText(text),
  );
}

/** @param {{ readonly label: string, readonly text: string }} words */
function words({ label, text }) {
  return createElement(
    View,
    { style: styles.words },
    createElement(Text, { style: [styles.label, styles.heading] }, label),
    runningText(text),
  );
}

/**
 * What stands on each page around the part of the quote that it shows.
 *
 * @param {import("../pdf/printed-quote").PrintedQuote} quote
 * @param {import("@react-pdf/renderer").PageLayoutProps} page
 */
function onEachPage({ draftMark, foot }, { children, pageNumber, totalPages }) {
  return createElement(
    Fragment,
    null,
    draftMark
      ? createElement(View, { style: styles.draft }, createElement(Text, null, draftMark))
      : null,
    children,
    createElement(
      View,
      { style: styles.foot },
      runningText(foot),
      createElement(Text, null, `${pageNumber} / ${totalPages}`),
    ),
  );
}
