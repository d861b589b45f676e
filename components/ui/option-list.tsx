import { type ReactNode, useEffect, useRef } from "react";
import { classNames } from "./class-names";
import type { useOptionKeys } from "./use-option-keys";

const below =
  "absolute inset-x-0 top-full z-10 mt-1 rounded-md border border-line bg-raised shadow-lg";

interface OptionLineProps {
  option: ReturnType<ReturnType<typeof useOptionKeys>["option"]>;
  choose: () => void;
  children: ReactNode;
}

/** One line of a combobox's list, which comes into sight when it is selected. */
export function OptionLine({ option, choose, children }: OptionLineProps) {
  const isSelected = option["aria-selected"];
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isSelected) line.current?.scrollIntoView({ block: "nearest" });
  }, [isSelected]);
  return (
    <div
      ref={line}
      id={option.id}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      // Before the field loses the focus, and the list closes with it.
      onMouseDown={(event) => {
        event.preventDefault();
        choose();
      }}
      className={classNames(
        "flex cursor-pointer flex-wrap items-center justify-between gap-x-3 rounded-sm px-2 py-1.5 pointer-coarse:min-h-11",
        isSelected ? "bg-selected" : "hover:bg-hover",
      )}
    >
      {children}
    </div>
  );
}

/**
 * Replaces a combobox's list, and is read out. It is always there, because screen readers only notice changes in an existing
 * element.
 */
export function OptionNote({ children }: { children: string | null }) {
  return (
    <div role="status">
      {children ? (
        <p className={classNames(below, "px-3 py-2 text-sm text-ink-3 wrap-anywhere")}>
          {children}
        </p>
      ) : null}
    </div>
  );
}

interface OptionListProps {
  /** The list's id, which the field names. */
  id: string;
  label: string;
  /** What makes it wider than its field. */
  className?: string;
  children: ReactNode;
}

/** A combobox's list, below its field. Its frame has to be `relative`. */
export function OptionList({ id, label, className, children }: OptionListProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      className={classNames(below, "max-h-72 overflow-y-auto p-1", className)}
    >
      {children}
    </div>
  );
}
