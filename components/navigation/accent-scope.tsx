import { type ReactNode, useId } from "react";

/** CSS colours in place of the accent's; each may be a light-dark() pair. Their contrast is checked where they are chosen. */
export interface Accent {
  accent: string;
  ink: string;
  soft: string;
  text: string;
}

interface AccentScopeProps {
  accent?: Accent | undefined;
  /** The page's content security policy nonce, once there is one. */
  nonce?: string | undefined;
  children: ReactNode;
}

/** Everything inside wears the organization's colour; without one it is Mercura's own. Throws on what is no colour. */
export function AccentScope({ accent, nonce, children }: AccentScopeProps) {
  const id = useId();
  if (!accent) return children;
  // A style element and not a style attribute: only an element can carry the policy's nonce.
  return (
    <div className="contents" data-accent={id}>
      <style nonce={nonce}>{`[data-accent="${id}"]{${declarations(accent)}}`}</style>
      {children}
    </div>
  );
}

const colour = /^[a-z0-9#%.,()/\s-]+$/i;

function declarations(accent: Accent): string {
  const properties = {
    "--accent": accent.accent,
    "--accent-ink": accent.ink,
    "--accent-soft": accent.soft,
    "--accent-text": accent.text,
  };
  return Object.entries(properties)
    .map(([name, value]) => {
      // Anything else could close the rule and write one of its own.
      if (!colour.test(value)) throw new Error(`${name} is not a colour`);
      return `${name}:${value};`;
    })
    .join("");
}
