import type { ReactNode } from "react";
import { classNames } from "./class-names";
import type { useOptionKeys } from "./use-option-keys";

interface OptionLineProps {
  option: ReturnType<ReturnType<typeof useOptionKeys>["option"]>;
  choose: () => void;
  children: ReactNode;
}

/** One line of a combobox's list. */
export function OptionLine({ option, choose, children }: OptionLineProps) {
  return (
    <div
      id={option.id}
      role="option"
      tabIndex={-1}
      aria-selected={option["aria-selected"]}
      // Before the field loses the focus, and with it the list.
      onMouseDown={(event) => {
        event.preventDefault();
        choose();
      }}
      className={classNames(
        "flex cursor-pointer flex-wrap items-center justify-between gap-x-3 rounded-sm px-2 py-1.5 pointer-coarse:min-h-11",
        option["aria-selected"] ? "bg-selected" : "hover:bg-hover",
      )}
    >
      {children}
    </div>
  );
}

interface OptionListProps {
  /** The list's id, which the field names. */
  id: string;
  label: string;
  children: ReactNode;
}

/** A combobox's list, below its field. Its frame has to be `relative`. */
export function OptionList({ id, label, children }: OptionListProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      className="absolute inset-x-0 top-full z-10 mt-1 max-h-72 overflow-y-auto rounded-md border border-line bg-raised p-1 shadow-lg"
    >
      {children}
    </div>
  );
}
