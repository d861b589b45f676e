"use client";

import { lazy, type RefObject, Suspense, useEffect, useRef, useState } from "react";

// Loaded when first opened; otherwise every page would have to carry it.
const load = () => import("./finder-dialog");
const FinderDialog = lazy(load);

interface FinderProps {
  /** The organization's address. */
  home: string;
}

/** Finds any record or page of the organization by what is typed. Ctrl or Cmd with K opens it, and so does a link with data-find. */
export function Finder({ home }: FinderProps) {
  /** How often it was opened; each opening adds one. */
  const [opened, setOpened] = useState(0);
  const typed = useRef("");

  useEffect(() => {
    const open = (event: Event) => {
      event.preventDefault();
      typed.current = "";
      setOpened((before) => before + 1);
    };
    const onKey = (event: KeyboardEvent) => {
      // Pressing the first of the two keys already starts loading.
      if (event.key === "Control" || event.key === "Meta") void load();
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      if (!event.altKey && !event.shiftKey) open(event);
    };
    const onClick = (event: MouseEvent) => {
      const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (isPlain && event.target instanceof Element && event.target.closest("[data-find]"))
        open(event);
    };
    addEventListener("keydown", onKey);
    addEventListener("click", onClick);
    return () => {
      removeEventListener("keydown", onKey);
      removeEventListener("click", onClick);
    };
  }, []);

  return opened > 0 ? (
    <Suspense fallback={<KeepTyped typed={typed} />}>
      <FinderDialog home={home} opened={opened} typed={typed} />
    </Suspense>
  ) : null;
}

/** Keeps what is typed before the dialog has loaded: the page would take it for shortcuts, and scroll at a space. */
function KeepTyped({ typed }: { typed: RefObject<string> }) {
  useEffect(() => {
    const keep = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Backspace") typed.current = typed.current.slice(0, -1);
      else if (event.key.length === 1) typed.current += event.key;
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener("keydown", keep, true);
    return () => removeEventListener("keydown", keep, true);
  }, [typed]);
  return null;
}
