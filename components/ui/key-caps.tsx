/** Keys that are pressed together or one after the other, such as "Ctrl D", each drawn as a key. */
export function KeyCaps({ keys }: { keys: string }) {
  return (
    <span className="inline-flex gap-1">
      {keys.split(" ").map((key) => (
        <kbd
          key={key}
          className="rounded-xs border border-line bg-sunken px-1.5 font-sans text-sm text-ink-2"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
