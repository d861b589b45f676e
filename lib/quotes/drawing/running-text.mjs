import { Text } from "@react-pdf/renderer";
import { createElement } from "react";
import { inPlacedSigns } from "./thai.mjs";

/** @typedef {Parameters<typeof import("@react-pdf/renderer").StyleSheet.create>[0][string]} TextStyle */

/**
 * A text that somebody wrote, running in the direction of its first letter, like `dir="auto"` on a page.
 *
 * @param {string} text
 * @param {TextStyle} [style]
 */
export function runningText(text, style = {}) {
  return createElement(
    Text,
    { style: runsLeft(text) ? { ...style, direction: "rtl" } : style },
    inPlacedSigns(text),
  );
}

/** @param {string} text */
function runsLeft(text) {
  const [letter = ""] = /\p{L}/u.exec(text) ?? [];
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter);
}
