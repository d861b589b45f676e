"use client";

import { usePathname } from "next/navigation";
import {
  type ReactNode,
  type RefObject,
  type ToggleEvent,
  useEffect,
  useRef,
  useState,
} from "react";
import { Button } from "@/components/ui/button";
import { X } from "@/components/ui/icons/x";

interface SidebarProps {
  /** What a MenuButton opens. */
  id: string;
  children: ReactNode;
}

const besideRole = { role: "complementary", "aria-label": "Sidebar" } as const;
const sheetRole = { role: "dialog", "aria-label": "Menu" } as const;

/**
 * The navigation: beside the page on wide screens, a sheet from the left on narrow ones. It is a single element, because whatever
 * stands twice in a page is rendered and sent twice.
 *
 * The sheet is the platform's own popover: it works before scripts, closes on Escape and on presses outside, and gives the focus
 * back. With scripts the rest of the page is inert meanwhile.
 */
export function Sidebar({ id, children }: SidebarProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const inert = useRef<readonly HTMLElement[]>([]);
  const closeButton = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const pathname = usePathname();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is the reason to close.
  useEffect(() => close(sheet.current), [pathname]);

  useEffect(() => {
    // The same width as `lg:`. When a phone is turned, the sheet would otherwise lie over the page.
    const wide = matchMedia("(width >= 64rem)");
    const onTurn = () => close(sheet.current);
    wide.addEventListener("change", onTurn);
    return () => wide.removeEventListener("change", onTurn);
  }, []);

  // Removing an open popover closes it without an event.
  useEffect(() => () => release(inert), []);

  // Before it closes, because the focus then goes back to the button, which can't take it while inert.
  function onBeforeToggle({ newState }: ToggleEvent<HTMLElement>) {
    if (newState === "closed") release(inert);
  }

  function onToggle({ newState }: ToggleEvent<HTMLElement>) {
    setIsOpen(newState === "open");
    if (newState !== "open") return;
    inert.current = around(sheet.current);
    for (const other of inert.current) other.inert = true;
    closeButton.current?.focus();
  }

  return (
    <div
      ref={sheet}
      id={id}
      popover="auto"
      {...(isOpen ? sheetRole : besideRole)}
      onBeforeToggle={onBeforeToggle}
      onToggle={onToggle}
      className={[
        "border-r border-line bg-sunken text-ink backdrop:bg-veil print:hidden",
        "max-lg:fixed max-lg:inset-y-0 max-lg:right-auto max-lg:left-0 max-lg:h-dvh max-lg:w-72 max-lg:max-w-[85vw] max-lg:overflow-y-auto max-lg:overscroll-contain max-lg:shadow-lg max-lg:open:animate-slide-in",
        "lg:static lg:block lg:size-auto lg:overflow-visible",
      ].join(" ")}
    >
      <div className="flex flex-col p-3 max-lg:gap-4 max-lg:pb-8 lg:sticky lg:top-0 lg:h-dvh lg:gap-3 lg:overflow-y-auto">
        <Button
          ref={closeButton}
          variant="quiet"
          size="icon"
          aria-label="Close the menu"
          className="ml-auto lg:hidden"
          popoverTarget={id}
          popoverTargetAction="hide"
        >
          <X />
        </Button>
        {children}
      </div>
    </div>
  );
}

function close(sheet: HTMLElement | null): void {
  if (sheet?.matches(":popover-open")) sheet.hidePopover();
}

function release(inert: RefObject<readonly HTMLElement[]>): void {
  for (const other of inert.current) other.inert = false;
  inert.current = [];
}

/** Everything on the page that neither contains the element nor is inside it. */
function around(element: HTMLElement | null): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let at = element; at && at !== document.body; at = at.parentElement)
    for (const other of at.parentElement?.children ?? [])
      if (other !== at && other instanceof HTMLElement && !other.inert) found.push(other);
  return found;
}
