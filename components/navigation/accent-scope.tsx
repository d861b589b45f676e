import type { CSSProperties, ReactNode } from "react";

/** CSS colours that take the place of the accent; each may be a light-dark() pair. Checked for contrast where they are chosen. */
export interface Accent {
  accent: string;
  ink: string;
  soft: string;
  text: string;
}

/** Everything inside wears the organization's colour. Without one it is Mercura's own. */
export function AccentScope({
  accent,
  children,
}: {
  accent?: Accent | undefined;
  children: ReactNode;
}) {
  if (!accent) return children;
  // The one inline style on the server: a content security policy allows it by style-src-attr.
  const style: CSSProperties & Record<`--${string}`, string> = {
    "--accent": accent.accent,
    "--accent-ink": accent.ink,
    "--accent-soft": accent.soft,
    "--accent-text": accent.text,
  };
  return (
    <div className="contents" style={style}>
      {children}
    </div>
  );
}
