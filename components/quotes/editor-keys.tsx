import { KeyCaps } from "@/components/ui/key-caps";

/** The keys of a quote's editor, as {@link KeyCaps} draws them, and what each does to the present line. */
export const editorKeys = [
  { keys: "Enter", label: "Add a line" },
  { keys: "Shift Enter", label: "Break the line" },
  { keys: "Alt ↑ ↓", label: "Move it" },
  { keys: "Ctrl D", label: "Duplicate it" },
  { keys: "Ctrl Shift ⌫", label: "Remove it" },
  { keys: "Ctrl S", label: "Save at once" },
] as const;

/** The editor's keys, shown above its lines if there is a keyboard. */
export function EditorKeys() {
  return (
    <span className="mt-2 flex flex-wrap gap-x-4 gap-y-1.5 pointer-coarse:hidden">
      {editorKeys.map(({ keys, label }) => (
        <span key={keys} className="flex items-center gap-1.5">
          <KeyCaps keys={keys} /> {label}
        </span>
      ))}
    </span>
  );
}
