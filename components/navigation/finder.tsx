"use client";

import { lazy, Suspense, useEffect, useState } from "react";

// Asked for when it is first opened: every page would have to carry it.
const load = () => import("./finder-dialog");
const FinderDialog = lazy(load);

interface FinderProps {
  /** The organization's address. */
  home: string;
}

/** Finds any record or page of the organization by what is typed. Ctrl or Cmd with K opens it, and so does a link with data-find. */
export function Finder({ home }: FinderProps) {
  /** How often it was opened: each time is one more. */
  const [opened, setOpened] = useState(0);

  useEffect(() => {
    const open = (event: Event) => {
      event.preventDefault();
      setOpened((before) => before + 1);
    };
    const onKey = (event: KeyboardEvent) => {
      // The first of the two keys gives it a head start on what is typed next.
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
    <Suspense>
      <FinderDialog home={home} opened={opened} />
    </Suspense>
  ) : null;
}
