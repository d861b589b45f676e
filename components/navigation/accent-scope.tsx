import type { CSSProperties, ReactNode } from "react";

/** CSS colours in place of the accent's; each may be a light-dark() pair. Their contrast is checked where they are chosen. */
export interface Accent {
  accent: string;
  ink: string;
  soft: string;
  text: string;
}

/** Everything inside wears the organization's colour; without one it is Mercura's own. Throws on what is no colour. */
export function AccentScope({
  accent,
  children,
}: {
  accent?: Accent | undefined;
  children: ReactNode;
}) {
  if (!accent) return children;
  // The only style attribute that the server writes; a content security policy allows it by style-src-attr. A style
  // element with a nonce would not do: after a navigation without reload its nonce is no longer the document's.
  const style: CSSProperties & Record<`--${string}`, string> = {
    "--accent": colour(accent.accent),
    "--accent-ink": colour(accent.ink),
    "--accent-soft": colour(accent.soft),
    "--accent-text": colour(accent.text),
  };
  return (
    <div className="contents" style={style}>
      {children}
    </div>
  );
}

function colour(value: string): string {
  // React writes a style's value as it is: a semicolon would start a property of somebody else's choosing.
  if (!/^[a-z0-9#%.,()/\s-]+$/i.test(value)) throw new Error("An accent is not a colour");
  return value;
}
