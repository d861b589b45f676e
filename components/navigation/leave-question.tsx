"use client";

import { type RefObject, useLayoutEffect, useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { askFirst } from "./leave-by";

interface LeaveQuestionProps {
  /** Why something would be lost; null while nothing would. */
  reason: string | null;
  /** Whether it was answered that it may be. Whoever goes on typing is asked anew. */
  isGivenUp: RefObject<boolean>;
  /** Whoever stays goes on where something is to be done. */
  stay: () => void;
}

/**
 * Asks before a page is left inside the app: by a link, a key, a step back, or by logging out. Where the page is unloaded, the
 * browser asks. A step back can be held in browsers of 2026 on, and only once per touch of the page.
 */
export function LeaveQuestion({ reason, isGivenUp, stay }: LeaveQuestionProps) {
  const [go, setGo] = useState<(() => void) | null>(null);
  const isNeeded = reason !== null;

  // Before it is painted that something would be lost: from then on nobody leaves unasked.
  useLayoutEffect(() => {
    if (!isNeeded) return;
    const ask = (way: () => void) => (isGivenUp.current ? way() : setGo(() => way));
    const hold = (event: Event, way: () => void) => {
      event.preventDefault();
      event.stopPropagation();
      ask(way);
    };
    const onClick = (event: MouseEvent) => {
      const link = isGivenUp.current ? null : linkLeftBy(event);
      if (link) hold(event, () => link.click());
    };
    const onSubmit = (event: SubmitEvent) => {
      const { target: form } = event;
      if (isGivenUp.current || !(form instanceof HTMLFormElement)) return;
      if (form.hasAttribute("data-leaves")) hold(event, () => form.requestSubmit());
    };
    const onNavigate = (event: NavigateEvent) => {
      const { key, sameDocument } = event.destination;
      if (event.navigationType !== "traverse" || !sameDocument || event.hashChange) return;
      if (event.cancelable && !isGivenUp.current)
        hold(event, () => void window.navigation?.traverseTo(key));
    };
    const stop = askFirst(ask);
    // Before React hears of it.
    addEventListener("click", onClick, true);
    addEventListener("submit", onSubmit, true);
    window.navigation?.addEventListener("navigate", onNavigate);
    return () => {
      stop();
      removeEventListener("click", onClick, true);
      removeEventListener("submit", onSubmit, true);
      window.navigation?.removeEventListener("navigate", onNavigate);
    };
  }, [isNeeded, isGivenUp]);

  function leave() {
    isGivenUp.current = true;
    setGo(null);
    go?.();
  }

  function close() {
    setGo(null);
    if (!isGivenUp.current) stay();
  }

  if (go === null || !isNeeded) return null;
  return (
    <ConfirmDialog
      isOpen
      onClose={close}
      title="Leave without saving?"
      description={`${reason} What you changed since the last save is lost.`}
      confirmLabel="Leave without saving"
      action={leave}
    />
  );
}

/** The link by which a click leaves the page in this tab. */
function linkLeftBy(event: MouseEvent): HTMLAnchorElement | null {
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (event.button !== 0 || !isPlain || !(event.target instanceof Element)) return null;
  const link = event.target.closest<HTMLAnchorElement>("a[href]:not([download], [data-find])");
  if (!link || (link.target && link.target !== "_self") || link.origin !== origin) return null;
  const isHere = link.pathname === location.pathname && link.search === location.search;
  return isHere ? null : link;
}
