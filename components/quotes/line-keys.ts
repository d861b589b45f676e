import type { KeyboardEvent } from "react";
import { isWithControl } from "@/components/ui/pressed-key";

/** What can be done with a line as a whole. */
export interface LineActs {
  readonly move: (by: -1 | 1) => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
  readonly addBelow: () => void;
}

/**
 * Enter adds a line below; with Shift, and on a screen's keyboard, it breaks what is typed. Alt with an arrow moves the line, Ctrl
 * or Cmd with D duplicates it, Ctrl or Cmd with Shift and Backspace removes it: without Shift these keys delete a word.
 */
export function onLineKey(event: KeyboardEvent, acts: LineActs): void {
  const act = actOf(event, acts);
  if (!act) return;
  event.preventDefault();
  act();
}

function actOf(
  event: KeyboardEvent,
  { move, duplicate, remove, addBelow }: LineActs,
): (() => void) | null {
  // Enter ends what an input method composes.
  if (event.nativeEvent.isComposing) return null;
  const { key, altKey, shiftKey } = event;
  const withControl = event.ctrlKey || event.metaKey;
  if (altKey && key === "ArrowUp") return () => move(-1);
  if (altKey && key === "ArrowDown") return () => move(1);
  if (isWithControl(event, "d")) return duplicate;
  if (withControl && shiftKey && key === "Backspace") return remove;
  const isInField = event.target instanceof HTMLInputElement && !event.defaultPrevented;
  return key === "Enter" && isInField && !withControl ? addBelow : null;
}
