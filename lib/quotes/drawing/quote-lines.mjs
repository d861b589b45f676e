import { Text, View } from "@react-pdf/renderer";
import { createElement } from "react";
import { runningText } from "./running-text.mjs";
import { positionPoints, styles } from "./styles.mjs";

/**
 * The lines of the offer, below a head that is on each of their pages.
 *
 * @param {import("../pdf/printed-quote").PrintedTable} table
 */
export function quoteLines({ positionLabel, itemLabel, columns, lines }) {
  return createElement(
    View,
    { style: styles.table },
    createElement(
      View,
      { style: [styles.row, styles.head], fixed: true },
      createElement(Text, { style: styles.position }, positionLabel),
      createElement(Text, { style: styles.what }, itemLabel),
      ...columns.map(({ label, widthPoints }) =>
        createElement(Text, { style: [styles.number, { width: widthPoints }] }, label),
      ),
    ),
    ...lines.map((line) => drawn(line, columns)),
  );
}

/** A section's name, with its sum, is on the page of the line below it. */
const shortestRowPoints = 20;

/**
 * @param {import("../pdf/printed-quote").PrintedLine} line
 * @param {import("../pdf/printed-quote").PrintedTable["columns"]} columns
 */
function drawn(line, columns) {
  if (line.kind === "section")
    return createElement(
      View,
      { style: styles.section, minPresenceAhead: shortestRowPoints },
      runningText(line.text, styles.sectionName),
      line.sum === "" ? null : createElement(Text, { style: styles.number }, line.sum),
    );
  if (line.kind === "text") return runningText(line.text, styles.text);
  return createElement(
    View,
    { style: styles.row, wrap: !fitsOnPage(line.text, columns) },
    createElement(Text, { style: styles.position }, line.position),
    createElement(
      View,
      { style: styles.what },
      runningText(line.text),
      runningText(line.below, styles.head),
    ),
    ...columns.map(({ widthPoints }, index) =>
      runningText(line.cells[index] ?? "", { ...styles.number, width: widthPoints }),
    ),
  );
}

// Between the margins of A4, and what the widest letter takes of it.
const pageWidthPoints = 499;
const widestLetterPoints = 9;
/** Half of a page. */
const mostRows = 30;

/**
 * Whether a description surely fits, because what does not wrap and is longer than a page is drawn beyond its end.
 *
 * @param {string} text
 * @param {import("../pdf/printed-quote").PrintedTable["columns"]} columns
 */
function fitsOnPage(text, columns) {
  const figuresPoints = columns.reduce((sum, { widthPoints }) => sum + widthPoints, 0);
  const textPoints = pageWidthPoints - positionPoints - figuresPoints;
  const lettersInRow = Math.max(1, textPoints / widestLetterPoints);
  const rows = text.split("\n").map(({ length }) => Math.max(1, Math.ceil(length / lettersInRow)));
  return rows.reduce((sum, count) => sum + count, 0) <= mostRows;
}
