import { Text, View } from "@react-pdf/renderer";
import { createElement } from "react";
import { styles } from "./styles.mjs";

/** With more of them they take several pages: what is longer than a page and does not wrap is drawn beyond its end. */
const mostOnPage = 24;

/**
 * The sums, below each other.
 *
 * @param {readonly import("../pdf/printed-quote").PrintedSum[]} sums
 */
export function quoteSums(sums) {
  return createElement(
    View,
    { style: styles.sums, wrap: sums.length > mostOnPage },
    ...sums.map(({ label, value, isTotal }) =>
      createElement(
        View,
        { style: isTotal ? [styles.sum, styles.total] : styles.sum, wrap: false },
        createElement(Text, null, label),
        createElement(Text, null, value),
      ),
    ),
  );
}
