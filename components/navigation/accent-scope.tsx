"use client";

import { type CSSProperties, type ReactNode, useId } from "react";
import { useHydrated } from "@/components/ui/use-hydrated";
import { useInFirstAnswer } from "./use-in-first-answer";

/** CSS colours in place of the accent's; each may be a light-dark() pair. Their contrast is checked where they are chosen. */
export interface Accent {
  accent: string;
  ink: string;
  soft: string;
  text: string;
}

interface AccentScopeProps {
  accent?: Accent | undefined;
  /** The answer's nonce, for the style that stands in its markup. */
  nonce?: string | undefined;
  children: ReactNode;
}

/**
 * Everything inside wears the organization's colour; without one it is Mercura's own. Throws if a value is not a colour.
 *
 * The element is there even without a colour: if it only came with the first one, everything inside would be made anew and lose
 * its state.
 */
export function AccentScope({ accent, nonce, children }: AccentScopeProps) {
  const id = useId();
  const isHydrated = useHydrated();
  const style = accent && properties(accent);
  // The policy refuses style attributes in markup, and accepts a style element only by the document's nonce, which a later answer
  // doesn't know. So the server writes an element, and the browser sets the properties, which counts as no inline style.
  useInFirstAnswer(() => {
    if (!style) return null;
    const rules = Object.entries(style).map(([name, value]) => `${name}:${value}`);
    return <style nonce={nonce}>{`[data-accent="${id}"]{${rules.join(";")}}`}</style>;
  });
  return (
    <div
      className="contents"
      data-accent={style ? id : undefined}
      style={isHydrated ? style : undefined}
    >
      {children}
    </div>
  );
}

function properties(accent: Accent): CSSProperties & Record<`--${string}`, string> {
  return {
    "--accent": colour(accent.accent),
    "--accent-ink": colour(accent.ink),
    "--accent-soft": colour(accent.soft),
    "--accent-text": colour(accent.text),
  };
}

function colour(value: string): string {
  // React writes a style's value as it is: a semicolon would start a property of somebody else's choosing.
  if (!/^[a-z0-9#%.,()/\s-]+$/i.test(value)) throw new Error("An accent is not a colour");
  return value;
}
