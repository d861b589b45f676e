import { accentColors } from "@/lib/organizations/accent-color";
import type { Accent } from "./accent-scope";

/** An organization's accent as the four CSS colours that replace Mercura's own, each for both themes; without one Mercura's stay. */
export function accentStyle(accentColor: string | null): Accent | undefined {
  if (!accentColor) return undefined;
  const { light, dark } = accentColors(accentColor);
  const pair = (one: string, other: string) => `light-dark(${one}, ${other})`;
  return {
    accent: pair(light.accent, dark.accent),
    ink: pair(light.ink, dark.ink),
    // A tint of the ground, as in app/globals.css, that is seen and on which the text shade is readable.
    soft: pair(
      `color-mix(in oklch, ${light.accent} 8%, white)`,
      `color-mix(in oklch, ${dark.accent} 15%, var(--surface))`,
    ),
    text: pair(light.text, dark.text),
  };
}
