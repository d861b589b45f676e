"use client";

import { useServerInsertedHTML } from "next/navigation";
import { type ReactNode, useRef } from "react";

/** Writes an element into the head of the page that the server sends, once; what the browser draws later does not have it. */
export function useInFirstAnswer(draw: () => ReactNode): void {
  const isWritten = useRef(false);
  useServerInsertedHTML(() => {
    // Next calls this again each time it sends a part of the page.
    if (isWritten.current) return null;
    isWritten.current = true;
    return draw();
  });
}
