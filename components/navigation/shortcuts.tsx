"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Dialog } from "../ui/dialog";
import { Keyboard } from "../ui/icons/keyboard";
import { useShortcuts, useSingleKeys } from "./use-shortcuts";

export interface Shortcut {
  /** "g q": one after the other. */
  readonly keys: string;
  readonly label: string;
  readonly href: string;
}

const everywhere = [
  { keys: "Ctrl K", label: "Find anything" },
  { keys: "/", label: "Search the list" },
  { keys: "?", label: "Show these keys" },
];

const inTheEditor = [
  { keys: "Enter", label: "Add a line below" },
  { keys: "Alt ↑", label: "Move the line up" },
  { keys: "Alt ↓", label: "Move the line down" },
  { keys: "Ctrl D", label: "Duplicate the line" },
  { keys: "Ctrl Shift ⌫", label: "Remove the line" },
  { keys: "Ctrl S", label: "Save at once" },
];

/** The keys that lead to places, and the dialog that names them all. */
export function Shortcuts({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [isOn, setIsOn] = useSingleKeys();
  useShortcuts(
    {
      "?": () => setIsOpen(true),
      "/": focusSearch,
      ...Object.fromEntries(shortcuts.map(({ keys, href }) => [keys, () => router.push(href)])),
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
      <Dialog isOpen={isOpen} onClose={() => setIsOpen(false)} title="Keyboard shortcuts">
        {isOpen ? (
          <div className="grid gap-4">
            <Keys title="Everywhere" keys={everywhere} />
            <Keys title="Go to" keys={shortcuts} />
            <Keys title="In a quote's editor" keys={inTheEditor} />
            <label className="flex items-center gap-2.5 border-t border-line pt-4">
              <input
                type="checkbox"
                checked={isOn}
                onChange={(event) => setIsOn(event.target.checked)}
                className="size-4 accent-accent"
              />
              Use keys without Ctrl in this browser
            </label>
          </div>
        ) : null}
      </Dialog>
    </>
  );
}

interface KeysProps {
  title: string;
  keys: readonly { readonly keys: string; readonly label: string }[];
}

function Keys({ title, keys }: KeysProps) {
  return (
    <section className="grid gap-1.5">
      <h3 className="text-sm font-medium text-ink-3">{title}</h3>
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1.5">
        {keys.map((each) => (
          <div key={each.keys} className="contents">
            <dt>{each.label}</dt>
            <dd className="flex gap-1">
              {each.keys.split(" ").map((key) => (
                <kbd
                  key={key}
                  className="rounded-xs border border-line bg-sunken px-1.5 font-sans text-sm text-ink-2"
                >
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function focusSearch() {
  const field = document.querySelector<HTMLInputElement>("main [role=search] input");
  if (field) field.focus();
  else document.querySelector<HTMLElement>("[data-find]")?.click();
}
