"use client";

import { useEffect, useRef, useState } from "react";
import { toast } from "@/components/ui/toast";
import { type DraftLine, type DraftTax, emptyLine, firstLine, isBlank, taxOf } from "./draft";

/**
 * The lines in an editor: what the keys and buttons do with them, each leaving the focus where one goes on typing. A new line is
 * taxed like the one before it.
 */
export function useDraftLines(saved: () => readonly DraftLine[], usualTax: DraftTax) {
  const [lines, setLines] = useState(() => orFirst(saved(), usualTax));
  const [focusOn, setFocusOn] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    if (!focusOn) return;
    const row = list.current?.querySelector(`[data-line="${focusOn}"]`);
    row?.querySelector<HTMLElement>("[data-field=description]")?.focus();
    setFocusOn(null);
  }, [focusOn]);

  // A quote that has nothing yet is begun by typing, unless that would bring up a screen's keyboard, or somebody has begun
  // elsewhere.
  const [begun] = lines;
  const beginsWith = useRef(lines.length === 1 && begun && isBlank(begun) ? begun.key : null);
  useEffect(() => {
    if (!matchMedia("(pointer: fine)").matches) return;
    if (!document.activeElement?.matches("input, textarea, select")) setFocusOn(beginsWith.current);
  }, []);

  function insert(at: number, line: DraftLine) {
    setLines((before) => before.toSpliced(at, 0, line));
    setFocusOn(line.key);
  }

  function moveTo(index: number, target: number) {
    const line = lines[index];
    if (!line || target === index || target < 0 || target >= lines.length) return;
    setLines(lines.toSpliced(index, 1).toSpliced(target, 0, line));
    setFocusOn(line.key);
  }

  function remove(index: number) {
    const line = lines[index];
    if (!line) return;
    setLines(lines.toSpliced(index, 1));
    setFocusOn(lines[index + 1]?.key ?? lines[index - 1]?.key ?? null);
    if (isBlank(line)) return;
    const undo = { label: "Undo", onSelect: () => insert(index, line) };
    toast.info(`Removed line ${index + 1}.`, undo);
  }

  return {
    lines,
    list,
    moveTo,
    move: (index: number, by: -1 | 1) => moveTo(index, index + by),
    remove,
    change: (index: number, changes: Partial<DraftLine>) =>
      setLines((before) =>
        before.map((line, at) => (at === index ? { ...line, ...changes } : line)),
      ),
    add(kind: DraftLine["kind"]) {
      const last = lines.at(-1);
      // What waits to be typed in is as good as a new one.
      if (last?.kind === kind && isBlank(last)) return setFocusOn(last.key);
      insert(lines.length, emptyLine(kind, last ? taxOf(last) : usualTax));
    },
    addBelow: (index: number) =>
      insert(index + 1, emptyLine("item", lines[index] ? taxOf(lines[index]) : usualTax)),
    /** Other discounts at the same places; what else stands in the lines stays, also when that is undone. */
    discount(discounts: readonly string[], told: string) {
      const keys = lines.map(({ key }) => key);
      const put = (texts: readonly string[]) =>
        setLines((now) =>
          now.map((line) => ({
            ...line,
            discount: texts[keys.indexOf(line.key)] ?? line.discount,
          })),
        );
      const before = lines.map(({ discount }) => discount);
      put(discounts);
      toast.info(told, { label: "Undo", onSelect: () => put(before) });
    },
    duplicate(index: number) {
      const line = lines[index];
      if (line) insert(index + 1, { ...line, key: crypto.randomUUID() });
    },
  };
}

function orFirst(saved: readonly DraftLine[], usualTax: DraftTax): readonly DraftLine[] {
  return saved.length > 0 ? saved : [firstLine(usualTax)];
}
