"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { classNames } from "@/components/ui/class-names";

interface NavPopoverProps {
  /** What the button shows, which names it too. */
  button: ReactNode;
  /** What follows in the button's name, read out only: "switch organization". */
  purpose: string;
  /** Where it opens: `lg:left-3 lg:top-16`. */
  place: string;
  children: ReactNode;
}

/**
 * A button of the sidebar that opens a small panel of links and forms. The platform's own popover: it works before scripts,
 * closes on Escape and on presses outside, and gives the focus back. It closes when a link was followed. Where the sidebar is the
 * phone's menu, the panel lies open in it and there is no button.
 */
export function NavPopover({ button, purpose, place, children }: NavPopoverProps) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const pathname = usePathname();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is the reason to close.
  useEffect(() => {
    if (panel.current?.matches(":popover-open")) panel.current.hidePopover();
  }, [pathname]);

  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="flex w-full min-w-0 items-center gap-2.5 rounded-md p-2 text-left transition-colors hover:bg-hover max-lg:hidden"
      >
        {button}
        <span className="sr-only">, {purpose}</span>
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className={classNames(
          "text-ink max-lg:static max-lg:block max-lg:size-auto max-lg:overflow-visible max-lg:bg-transparent",
          "lg:fixed lg:inset-auto lg:w-64 lg:rounded-md lg:border lg:border-line lg:bg-raised lg:p-1.5 lg:shadow-lg lg:open:animate-rise",
          place,
        )}
      >
        {children}
      </div>
    </>
  );
}
