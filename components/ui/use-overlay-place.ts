"use client";

import { useRef, useState } from "react";

/**
 * Where a Radix overlay mounts: in the dialog round its trigger, which would cover it otherwise, or in the page's
 * `<main>`, inside the landmark and the organization's accent; `<body>` where there is neither.
 */
export function useOverlayPlace<Trigger extends HTMLElement>() {
  const trigger = useRef<Trigger>(null);
  const [container, setContainer] = useState<HTMLElement | null>(null);

  function placeOnOpen(isOpen: boolean) {
    if (isOpen) setContainer(trigger.current?.closest<HTMLElement>("dialog, #content") ?? null);
  }

  return { trigger, container, placeOnOpen };
}
