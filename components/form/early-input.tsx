"use client";

import { useLayoutEffect, useState } from "react";
import { useInFirstAnswer } from "@/components/navigation/use-in-first-answer";
import { earlyFields } from "./early-fields";
import { type EarlyPress, notePress } from "./early-press";

declare global {
  interface Window {
    /** What was pressed before the page's scripts arrived. */
    earlyPress?: EarlyPress & { stop: () => void };
  }
}

/**
 * Lets what was typed, ticked, chosen or pressed before the page's scripts arrived count as if it were done now. Stands once,
 * behind all that the page shows.
 *
 * @param nonce the answer's, for the script that notes presses before all others are there
 */
export function EarlyInput({ nonce }: { nonce: string | undefined }) {
  const [, setHasTakenOver] = useState(false);

  useInFirstAnswer(() => (
    <script
      nonce={nonce}
    >{`earlyPress={button:null,entered:new Set()};earlyPress.stop=(${notePress})(earlyPress)`}</script>
  ));

  useLayoutEffect(() => {
    // Read at once, before another drawing puts a field back.
    const press = window.earlyPress;
    const fields = earlyFields(press?.entered ?? new Set());
    delete window.earlyPress;
    press?.stop();
    // Drawn anew, React ends the page's effects first, so that all of its parts hear what is told, before anybody does more.
    setHasTakenOver(true);
    queueMicrotask(() => {
      for (const tell of fields) tell();
      if (press?.button?.isConnected) press.button.click();
    });
  }, []);
  return null;
}
