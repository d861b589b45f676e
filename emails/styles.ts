import type { CSSProperties } from "react";
import { dark, light } from "./palette";

const fontFamily =
  "Inter, -apple-system, BlinkMacSystemFont, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif";

/** The styles of the mails' parts; inline, because many mail programs read no others. */
export const styles = {
  page: {
    margin: 0,
    padding: "32px 12px",
    backgroundColor: light.page,
    color: light.ink,
    fontFamily,
  },
  column: { maxWidth: "520px", margin: "0 auto" },
  mark: {
    margin: "0 0 16px",
    fontSize: "16px",
    lineHeight: "24px",
    fontWeight: 600,
    color: light.ink,
  },
  sign: {
    display: "inline-block",
    width: "26px",
    marginRight: "10px",
    borderRadius: "7px",
    fontSize: "14px",
    lineHeight: "26px",
    fontWeight: 700,
    textAlign: "center",
  },
  card: {
    backgroundColor: light.surface,
    border: `1px solid ${light.line}`,
    borderRadius: "12px",
    padding: "28px 24px",
  },
  title: {
    margin: "0 0 12px",
    fontSize: "20px",
    lineHeight: "28px",
    fontWeight: 600,
    letterSpacing: "-0.01em",
    color: light.ink,
    wordBreak: "break-word",
  },
  text: {
    margin: "0 0 16px",
    fontSize: "15px",
    lineHeight: "24px",
    color: light.ink2,
    wordBreak: "break-word",
  },
  strong: { fontWeight: 600, color: light.ink },
  button: {
    borderRadius: "8px",
    padding: "12px 20px",
    margin: "8px 0 20px",
    fontSize: "15px",
    fontWeight: 600,
    wordBreak: "break-word",
  },
  small: {
    margin: "0 0 12px",
    fontSize: "13px",
    lineHeight: "20px",
    color: light.ink3,
    wordBreak: "break-word",
  },
  link: { color: light.accentText, textDecoration: "underline", wordBreak: "break-all" },
  rule: { margin: "24px 0", border: 0, borderTop: `1px solid ${light.line}` },
  footer: {
    margin: "16px 4px 0",
    fontSize: "12px",
    lineHeight: "18px",
    color: light.ink3,
    wordBreak: "break-word",
  },
} as const satisfies Record<string, CSSProperties>;

/** The dark colours, by class, for the mail programs that ask. They have to win over the inline ones. */
export const darkStyles = `
@media (prefers-color-scheme: dark) {
  .page, .page > table > tbody > tr > td { background-color: ${dark.page} !important; }
  .card { background-color: ${dark.surface} !important; border-color: ${dark.line} !important; }
  .ink { color: ${dark.ink} !important; }
  .ink-2 { color: ${dark.ink2} !important; }
  .ink-3 { color: ${dark.ink3} !important; }
  .rule { border-color: ${dark.line} !important; }
}`;
