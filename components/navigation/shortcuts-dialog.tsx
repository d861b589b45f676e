"use client";

import { editorKeys } from "@/components/quotes/editor-keys";
import { Dialog } from "@/components/ui/dialog";
import { KeyCaps } from "@/components/ui/key-caps";
import type { Shortcut } from "./shortcut";
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

/** Lists all keys, and can turn off those that need no Ctrl. */
export default function ShortcutsDialog({ isOpen, onClose, shortcuts }: ShortcutsDialogProps) {
  const [isOn, setIsOn] = useSingleKeys();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Keyboard shortcuts">
      <div className="grid gap-4">
        <Keys title="Everywhere" keys={everywhere} />
        <Keys title="Go to" keys={shortcuts} />
        <Keys title="In a quote's editor" keys={editorKeys} />
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
            <dd>
              <KeyCaps keys={each.keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
