import "server-only";
import { type StyleSheet, Text } from "@react-pdf/renderer";
import { inPlacedSigns } from "./thai";

type TextStyle = Parameters<typeof StyleSheet.create>[0][string];

/** A text that somebody wrote, running in the direction of its first letter, like `dir="auto"` on a page. */
export function RunningText({ children, style = {} }: { children: string; style?: TextStyle }) {
  return (
    <Text style={runsLeft(children) ? { ...style, direction: "rtl" } : style}>
      {inPlacedSigns(children)}
    </Text>
  );
}

function runsLeft(text: string): boolean {
  const [letter = ""] = /\p{L}/u.exec(text) ?? [];
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter);
}
