"use client";

import { Dialog } from "../ui/dialog";
import type { Shortcut } from "./shortcuts";
import { useSingleKeys } from "./use-shortcuts";

interface ShortcutsDialogProps {
  isOpen: boolean;
  onClose: () => void;
  shortcuts: readonly Shortcut[];
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

/** Names all keys, and turns off those that need no Ctrl. */
export default function ShortcutsDialog({ isOpen, onClose, shortcuts }: ShortcutsDialogProps) {
  const [isOn, setIsOn] = useSingleKeys();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Keyboard shortcuts">
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
    </Dialog>
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
