"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import { pressedKey } from "@/components/ui/pressed-key";

const storageKey = "mercura.single-keys";
const listeners = new Set<() => void>();
const sequenceMs = 1_200;

/**
 * Whether keys without Ctrl do something. People who type by voice can turn them off (WCAG 2.2, 2.1.4). The choice is kept in
 * this browser.
 */
export function useSingleKeys(): [boolean, (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => localStorage.getItem(storageKey) !== "off",
    () => true,
  );
  return [
    isOn,
    (next) => {
      localStorage.setItem(storageKey, next ? "on" : "off");
      for (const listener of listeners) listener();
    },
  ];
}

/**
 * Calls the act of the keys that were pressed, one after the other: "?", or "g q". Not while somebody types or a dialog is open.
 */
export function useShortcuts(acts: Readonly<Record<string, () => void>>, isOn: boolean) {
  const current = useRef(acts);
  current.current = acts;

  useEffect(() => {
    if (!isOn) return;
    let before = "";
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
      const key = pressedKey(event);
      const keys = before ? `${before} ${key}` : key;
      const act = current.current[keys] ?? current.current[key];
      before = act || key.length > 1 ? "" : key;
      clearTimeout(timer);
      timer = setTimeout(() => {
        before = "";
      }, sequenceMs);
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", onKey);
    return () => {
      clearTimeout(timer);
      removeEventListener("keydown", onKey);
    };
  }, [isOn]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"))
  );
}
