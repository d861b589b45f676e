import type { RefObject } from "react";

/** What is typed for the finder before it is there: null as long as its keys were not pressed. */
export type TypedAhead = RefObject<string | null>;

/**
 * Keeps the finder's keys, and what is typed after them, until `stop`. The page would take the letters for shortcuts, and the
 * browser the keys for its own. A press elsewhere, Tab and Escape say that somebody has gone on without it.
 *
 * It is also written into the page as a script, so it may name nothing from outside itself.
 */
export function typeAhead(typed: TypedAhead): () => void {
  function onKey(event: KeyboardEvent) {
    const { key } = event;
    const withControl = event.ctrlKey || event.metaKey;
    if (withControl && key.toLowerCase() === "k" && !event.altKey && !event.shiftKey)
      typed.current = "";
    else if (typed.current === null || withControl || event.altKey) return;
    else if (key === "Escape") typed.current = null;
    else if (key === "Tab") return forget();
    else if (key === "Backspace") typed.current = typed.current.slice(0, -1);
    else if (key.length === 1) typed.current += key;
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function forget() {
    typed.current = null;
  }

  addEventListener("keydown", onKey, true);
  addEventListener("pointerdown", forget, true);
  return () => {
    removeEventListener("keydown", onKey, true);
    removeEventListener("pointerdown", forget, true);
  };
}
