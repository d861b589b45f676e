import { StyleSheet } from "@react-pdf/renderer";

export const ink = "#1b2328";
const quiet = "#5b666d";
const mark = "#b3261e";
const edge = "#d9dfe2";

/** How wide the column of the items' numbers is. */
export const positionPoints = 26;

/** The look of everything on a quote's pages. */
export const styles = StyleSheet.create({
  // Figures of equal width, so that columns of money can be read down. With the font's own spacing a point would lie under the 7
  // before it.
  page: { fontSize: 9, color: ink, padding: 48, paddingBottom: 64, fontFeatureSettings: ["tnum"] },
  // Above the bar and clear of the text, so that it moves nothing of what will be sent.
  draft: {
    position: "absolute",
    top: 18,
    right: 48,
    paddingVertical: 2.5,
    paddingHorizontal: 7,
    borderWidth: 1,
    borderColor: mark,
    borderRadius: 2,
    color: mark,
    fontSize: 10,
    fontWeight: 600,
  },
  bar: { height: 4, width: 56, marginBottom: 14 },
  letterhead: { flexDirection: "row", alignItems: "center", gap: 10 },
  logo: { height: 34, maxWidth: 120, objectFit: "contain" },
  sender: { flex: 1, textAlign: "left", fontSize: 15, fontWeight: 600 },
  address: { textAlign: "left", color: quiet, fontSize: 8, lineHeight: 1.4, marginTop: 8 },
  title: { fontSize: 13, fontWeight: 600, marginTop: 26 },
  recipient: { textAlign: "left" },
  facts: { flexDirection: "row", gap: 28, marginTop: 10 },
  label: { color: quiet, fontSize: 8, marginBottom: 2 },
  table: { marginTop: 22 },
  row: {
    flexDirection: "row",
    // A cell as tall as its row could not be divided between two pages, and the row with it.
    alignItems: "flex-start",
    borderBottomWidth: 0.5,
    borderBottomColor: edge,
    paddingVertical: 5,
  },
  head: { color: quiet, fontSize: 8 },
  // Three figures, or the word above them.
  position: { width: positionPoints, color: quiet },
  what: { flex: 1 },
  number: { paddingLeft: 10, textAlign: "right" },
  section: { flexDirection: "row", fontWeight: 600, marginTop: 10, paddingVertical: 4 },
  sectionName: { flex: 1, textAlign: "left" },
  text: { paddingVertical: 4 },
  sums: { marginTop: 12, marginLeft: "auto", minWidth: 220 },
  sum: { flexDirection: "row", justifyContent: "space-between", gap: 14, paddingVertical: 2.5 },
  total: { fontWeight: 600, fontSize: 11, borderTopWidth: 1, borderTopColor: ink, marginTop: 4 },
  taxNote: { textAlign: "left", lineHeight: 1.45, fontSize: 9, marginTop: 8 },
  // A line height needs its own size beside it, because it is not inherited.
  words: { fontSize: 9, lineHeight: 1.45 },
  // On the label and not around it, where a page's end would cut it in two.
  heading: { marginTop: 20 },
  foot: {
    position: "absolute",
    left: 48,
    right: 48,
    bottom: 30,
    flexDirection: "row",
    justifyContent: "space-between",
    color: quiet,
    fontSize: 8,
  },
});
