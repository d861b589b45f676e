import type { CSSProperties } from "react";
import { dark, light } from "./palette";

interface Shade {
  readonly accent: string;
  readonly ink: string;
  readonly text: string;
}

/** The colours of an organization in its mails, in hex; their contrast is checked where they are chosen. */
export interface MailAccent {
  readonly light: Shade;
  readonly dark: Shade;
}

/** Mercura's own. */
export const ownAccent: MailAccent = {
  light: { accent: light.accent, ink: light.accentInk, text: light.accentText },
  dark: { accent: dark.accent, ink: dark.accentInk, text: dark.accentText },
};

/** What stands on the accent: the mark and the button. */
export function onAccent({ light: { accent, ink } }: MailAccent): CSSProperties {
  return { backgroundColor: accent, color: ink };
}

/** The dark accent, by class, for the mail programs that ask. It has to win over the inline one. */
export function darkAccent({ dark: { accent, ink, text } }: MailAccent): string {
  return `
@media (prefers-color-scheme: dark) {
  .button, .sign { background-color: ${accent} !important; color: ${ink} !important; }
  .link { color: ${text} !important; }
}`;
}
