"use client";

import { Menu, X } from "lucide-react";
import { usePathname } from "next/navigation";
import { type MouseEvent, type ReactNode, useEffect, useId } from "react";
import { Button } from "../ui/button";
import { useModal } from "../ui/modal";

/**
 * The phone's menu: a button, and a sheet from the left with the whole navigation. Works before scripts. `mark` says what waits
 * inside.
 */
export function NavSheet({ mark, children }: { mark?: string | null; children: ReactNode }) {
  const modal = useModal();
  const id = useId();
  const pathname = usePathname();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is the reason to close.
  useEffect(() => modal.close(), [pathname]);

  function closeOnVeil(event: MouseEvent<HTMLDialogElement>) {
    if (event.target === event.currentTarget) modal.close();
  }

  return (
    <>
      <Button
        variant="quiet"
        size="icon"
        aria-label={mark ? `Menu, ${mark}` : "Menu"}
        aria-haspopup="dialog"
        className="relative"
        popoverTarget={id}
        onClick={modal.openOnClick}
      >
        <Menu aria-hidden="true" />
        {mark ? (
          <span
            aria-hidden="true"
            className="absolute top-1 right-1 size-2 rounded-full bg-accent"
          />
        ) : null}
      </Button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, and so does the button inside. */}
      <dialog
        ref={modal.ref}
        id={id}
        popover="auto"
        aria-label="Menu"
        onClick={closeOnVeil}
        className="fixed inset-y-0 right-auto left-0 m-0 h-dvh max-h-none w-72 max-w-[85vw] overflow-y-auto overscroll-contain border-r border-line bg-sunken text-ink shadow-lg backdrop:bg-veil open:animate-slide-in"
      >
        <div className="grid gap-4 p-3 pb-8">
          <Button
            variant="quiet"
            size="icon"
            aria-label="Close the menu"
            className="ml-auto"
            popoverTarget={id}
            popoverTargetAction="hide"
            onClick={modal.close}
          >
            <X aria-hidden="true" />
          </Button>
          {children}
        </div>
      </dialog>
    </>
  );
}
