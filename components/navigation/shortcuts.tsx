"use client";

import { useRouter } from "next/navigation";
import { lazy, Suspense, useState } from "react";
import { Keyboard } from "@/components/ui/icons/keyboard";
import { leaveBy } from "./leave-by";
import type { Shortcut } from "./shortcut";
import { useShortcuts, useSingleKeys } from "./use-shortcuts";

// Loaded when first opened; otherwise every page would have to carry it.
const ShortcutsDialog = lazy(() => import("./shortcuts-dialog"));

/** The keys that lead to places, and the way to the dialog that names them all. */
export function Shortcuts({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  const router = useRouter();
  /** Undefined until it is first opened. */
  const [isOpen, setIsOpen] = useState<boolean>();
  const [isOn] = useSingleKeys();
  useShortcuts(
    {
      "?": () => setIsOpen(true),
      "/": focusSearch,
      ...Object.fromEntries(
        shortcuts.map(({ keys, href }) => [keys, () => leaveBy(() => router.push(href))]),
      ),
    },
    isOn,
  );

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
        className="flex min-h-8 w-full items-center gap-2.5 rounded-sm px-2 text-left text-ink-2 transition-colors hover:bg-hover hover:text-ink"
      >
        <Keyboard className="size-4 shrink-0" />
        Keyboard shortcuts
      </button>
      {isOpen === undefined ? null : (
        <Suspense>
          <ShortcutsDialog isOpen={isOpen} onClose={() => setIsOpen(false)} shortcuts={shortcuts} />
        </Suspense>
      )}
    </>
  );
}

function focusSearch() {
  const field = document.querySelector<HTMLInputElement>("main [role=search] input");
  if (field) field.focus();
  else document.querySelector<HTMLElement>("[data-find]")?.click();
}
