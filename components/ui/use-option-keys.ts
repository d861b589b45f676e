"use client";

import { type KeyboardEvent, useId, useState } from "react";

interface OptionKeys<Option> {
  readonly options: readonly Option[];
  readonly choose: (option: Option) => void;
  readonly close: () => void;
  /** Whether the first one is chosen before an arrow is pressed. */
  readonly startsAtFirst?: boolean;
}

/**
 * The keys of a combobox: arrows choose among the options, Enter takes one, Escape closes. Spread `field` onto the input; each
 * OptionLine takes `option(index)`, and its list the id `listId`.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function useOptionKeys<Option>(keys: OptionKeys<Option>) {
  const { options, choose, close, startsAtFirst = false } = keys;
  const start = startsAtFirst ? 0 : -1;
  const listId = useId();
  const [at, setAt] = useState(start);
  const isOpen = options.length > 0;
  const current = Math.min(at, options.length - 1);

  function onKeyDown(event: KeyboardEvent) {
    if (!isOpen || event.altKey) return;
    const chosen = options[current];
    if (event.key === "ArrowDown") setAt((current + 1) % options.length);
    else if (event.key === "ArrowUp") setAt((current - 1 + options.length) % options.length);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen) choose(chosen);
    else return;
    event.preventDefault();
  }

  return {
    listId,
    isOpen,
    restart: () => setAt(start),
    field: {
      role: "combobox",
      "aria-expanded": isOpen,
      "aria-controls": listId,
      "aria-autocomplete": "list",
      "aria-activedescendant": current >= 0 && isOpen ? `${listId}-${current}` : undefined,
      autoComplete: "off",
      onKeyDown,
    } as const,
    option: (index: number) => ({
      id: `${listId}-${index}`,
      "aria-selected": index === current,
    }),
  };
}
