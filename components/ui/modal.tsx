"use client";

import { type MouseEvent, type RefObject, useMemo, useRef } from "react";

export interface Modal {
  ref: RefObject<HTMLDialogElement | null>;
  open: () => void;
  close: () => void;
  /** For the button that opens it: without scripts the browser shows the same element as a popover. */
  openOnClick: (event: MouseEvent) => void;
}

/**
 * The mechanics of a dialog on the platform's own <dialog>: modal, the rest inert, Escape closes, focus returns.
 * Radix is not used here: it locks scrolling by a style element that a nonce policy refuses, it mounts outside the
 * organization's accent, and it needs scripts.
 */
export function useModal(): Modal {
  const ref = useRef<HTMLDialogElement>(null);

  // The same functions at every drawing, so that an effect may depend on them.
  return useMemo(() => {
    function open() {
      const dialog = ref.current;
      if (!dialog || dialog.open) return;
      if (dialog.matches(":popover-open")) dialog.hidePopover();
      dialog.showModal();
    }

    function close() {
      const dialog = ref.current;
      if (dialog?.matches(":popover-open")) dialog.hidePopover();
      else dialog?.close();
    }

    function openOnClick(event: MouseEvent) {
      event.preventDefault();
      open();
    }

    return { ref, open, close, openOnClick };
  }, []);
}
