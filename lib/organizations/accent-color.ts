import { z } from "zod";

/** The grounds that the product's design tokens draw on: app/globals.css, --surface in light and dark. */
const grounds = { light: "#ffffff", dark: "#12191d" } as const;
/** The inks that stand on an accent, the darker and the lighter one. */
const inks = ["#fcfcfc", "#051115"] as const;

/** Text of ordinary size against its ground. @see WCAG 2.2, 1.4.3 */
const textContrast = 4.5;
/** Enough to leave {@link textContrast} on a tint of the accent, too. */
const tintedTextContrast = 5.5;
/** An edge or a mark against its ground. @see WCAG 2.2, 1.4.11 */
const markContrast = 3;

/** An accent for one theme: a button's ground, the ink on it, and the same hue as a text colour. */
export interface AccentPair {
  readonly accent: string;
  readonly ink: string;
  readonly text: string;
}

/** The CSS colours of an organization's accent in both themes. */
export interface AccentColors {
  readonly light: AccentPair;
  readonly dark: AccentPair;
}

/** A colour in hex. Any colour stands out from the page in at least one theme; for the other {@link accentColors} shades it. */
export const accentColor = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, "Use a colour such as #00797e.")
  .meta({ examples: ["#00797e"] });

/**
 * An accent that both themes can show, with the ink that is best read on it: darkened for the light theme, or lightened for the
 * dark one, as far as needed to be seen and read.
 */
export function accentColors(color: string): AccentColors {
  return { light: pairOn("light", color), dark: pairOn("dark", color) };
}

/** How much two colours stand out from each other, from 1 to 21. @see WCAG 2.2, contrast ratio */
export function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function pairOn(theme: keyof typeof grounds, color: string): AccentPair {
  const ground = grounds[theme];
  const accent = towards(
    theme,
    color,
    (shade) => contrast(shade, ground) >= markContrast && bestInk(shade).contrast >= textContrast,
  );
  return {
    accent,
    ink: bestInk(accent).ink,
    text: towards(theme, color, (shade) => contrast(shade, ground) >= tintedTextContrast),
  };
}

function bestInk(ground: string) {
  const [best] = inks
    .map((ink) => ({ ink, contrast: contrast(ink, ground) }))
    .toSorted((a, b) => b.contrast - a.contrast);
  return best ?? { ink: inks[0], contrast: 0 };
}

/** The first shade towards black, or towards white in the dark theme, that is good enough. */
function towards(
  theme: keyof typeof grounds,
  color: string,
  isEnough: (shade: string) => boolean,
): string {
  const end = theme === "light" ? 0 : 255;
  for (let step = 0; step <= 20; step += 1) {
    const shade = toHex(channels(color).map((value) => value + ((end - value) * step) / 20));
    if (isEnough(shade)) return shade;
  }
  return theme === "light" ? "#000000" : "#ffffff";
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}

function toHex(values: readonly number[]): string {
  return `#${values.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;
}
