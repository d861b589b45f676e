"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";

interface OptionKeys<Option> {
  readonly options: readonly Option[];
  readonly choose: (option: Option) => void;
  readonly close: () => void;
  /** Offers something before anything is typed, when ArrowDown asks for it. */
  readonly open?: () => void;
  /** Whether the first one is chosen before an arrow is pressed. */
  readonly startsAtFirst?: boolean;
}

/**
 * The keys of a combobox: arrows choose among the options, Enter takes one, Escape closes. Call `wait()` when something else was
 * typed: until `show(options)` the old options can't be taken, and an Enter then takes the first of the new ones.
 *
 * Spread `field` onto the input. Each OptionLine takes `option(index)`, and its list the id `listId`.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function useOptionKeys<Option>(keys: OptionKeys<Option>) {
  const { options, choose, close, open, startsAtFirst = false } = keys;
  const start = startsAtFirst ? 0 : -1;
  const listId = useId();
  const [at, setAt] = useState(start);
  const isWaiting = useRef(false);
  const isEntered = useRef(false);
  const isOpen = options.length > 0;
  const current = Math.min(at, options.length - 1);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter" && isWaiting.current && startsAtFirst) {
      isEntered.current = true;
      event.preventDefault();
      return;
    }
    if (!isOpen && open && event.key === "ArrowDown") {
      open();
      event.preventDefault();
      return;
    }
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
    /** Whether an Enter waits for the options. */
    isEntered: () => isEntered.current,
    wait() {
      isWaiting.current = true;
      isEntered.current = false;
      setAt(start);
    },
    show(shown: readonly Option[]) {
      isWaiting.current = false;
      setAt(start);
      const [first] = shown;
      if (isEntered.current && first) choose(first);
      isEntered.current = false;
    },
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
