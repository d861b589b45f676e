"use client";

import { type FocusEvent, type RefObject, useEffect, useRef } from "react";

interface Leaving {
  readonly isUnsaved: boolean;
  /** Whether it was answered that what is unsaved may be lost. */
  readonly isGivenUp: RefObject<boolean>;
  /** Saves what was typed last. */
  readonly save: () => void;
}

/**
 * Saves for whoever leaves the editor, whose frame the answer is the `onBlur` of, and has the browser ask before it unloads what
 * is unsaved.
 */
export function useSaveOnLeave({ isUnsaved, isGivenUp, save }: Leaving) {
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => {
      if (!isGivenUp.current) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isUnsaved, isGivenUp]);

  const latest = useRef(save);
  latest.current = save;
  // A link inside the app unloads nothing: the page goes, and what was typed last has to be sent before, while the address is still
  // the editor's, because that is where Next sends it. A link takes the focus first; a step back leaves it, and is told by browsers
  // of 2026 on.
  useEffect(() => {
    const send = () => latest.current();
    window.navigation?.addEventListener("navigate", send);
    return () => {
      window.navigation?.removeEventListener("navigate", send);
      send();
    };
  }, []);

  return ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) latest.current();
  };
}
