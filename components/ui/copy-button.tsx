"use client";

import { useEffect, useState } from "react";
import { Button } from "./button";
import type { ButtonStyle } from "./button-styles";
import { Check } from "./icons/check";
import { Copy } from "./icons/copy";

interface CopyButtonProps extends ButtonStyle {
  text: string;
  label?: string;
}

const thanksMs = 2_000;

/** Puts a text on the clipboard and says so. Hidden without scripts: show the text itself too, as CopyField does. */
export function CopyButton({ text, label = "Copy", ...style }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<"idle" | "copied" | "refused">("idle");

  useEffect(() => {
    if (outcome === "idle") return;
    const timer = setTimeout(() => setOutcome("idle"), thanksMs);
    return () => clearTimeout(timer);
  }, [outcome]);

  function copy() {
    navigator.clipboard.writeText(text).then(
      () => setOutcome("copied"),
      () => setOutcome("refused"),
    );
  }

  const words = { idle: label, copied: "Copied", refused: "Copy by hand" }[outcome];
  return (
    <Button {...style} onClick={copy} className="noscript:hidden">
      {outcome === "copied" ? <Check /> : <Copy />}
      {words}
      <span aria-live="polite" className="sr-only">
        {outcome === "idle" ? "" : words}
      </span>
    </Button>
  );
}
