"use client";

import { Tooltip as Tip } from "radix-ui";
import type { ReactNode } from "react";
import { useOverlayPlace } from "./use-overlay-place";

interface TooltipProps {
  /** A few words. Never the only place they stand: touch has no hover. */
  text: string;
  /** One element that can hold focus, such as a Button. */
  children: ReactNode;
}

/** Words that show on hover and focus. An icon button still needs its own `aria-label`. */
export function Tooltip({ text, children }: TooltipProps) {
  const { trigger, container, placeOnOpen } = useOverlayPlace<HTMLButtonElement>();
  return (
    <Tip.Provider delayDuration={400}>
      <Tip.Root onOpenChange={placeOnOpen}>
        <Tip.Trigger asChild ref={trigger}>
          {children}
        </Tip.Trigger>
        <Tip.Portal container={container}>
          <Tip.Content
            sideOffset={6}
            collisionPadding={8}
            className="z-50 max-w-64 rounded-sm bg-ink px-2 py-1 text-xs text-pretty text-bg shadow-lg forced-colors:border"
          >
            {text}
          </Tip.Content>
        </Tip.Portal>
      </Tip.Root>
    </Tip.Provider>
  );
}
