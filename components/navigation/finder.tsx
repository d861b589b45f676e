"use client";

import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from "react";
import { isWithControl } from "@/components/ui/pressed-key";
import { type TypedAhead, typeAhead } from "./type-ahead";
import { useInFirstAnswer } from "./use-in-first-answer";

// Loaded when first opened; otherwise every page would have to carry it.
const load = () => import("./finder-dialog");
const FinderDialog = lazy(load);

declare global {
  interface Window {
    /** What was typed before the page's scripts arrived. */
    finderAhead?: TypedAhead & { stop: () => void };
  }
}

interface FinderProps {
  /** The organization's address. */
  home: string;
  /** The answer's nonce, for the script that hears the keys before all others are there. */
  nonce: string | undefined;
}

/**
 * Finds any record or page of the organization by what is typed. Ctrl or Cmd with K opens it, and so does a link with data-find.
 */
export function Finder({ home, nonce }: FinderProps) {
  /** How often it was opened; each opening adds one. */
  const [opened, setOpened] = useState(0);
  const typed = useRef<string>(null);

  useInFirstAnswer(() => (
    <script
      nonce={nonce}
    >{`finderAhead={current:null};finderAhead.stop=(${typeAhead})(finderAhead)`}</script>
  ));

  // Layout effects, both: no key falls between the script that stops and the listeners, nor between them and the dialog.
  useLayoutEffect(() => {
    const open = (event: Event) => {
      event.preventDefault();
      typed.current = "";
      setOpened((before) => before + 1);
    };
    const onKey = (event: KeyboardEvent) => {
      // Pressing the first of the two keys already starts loading.
      if (event.key === "Control" || event.key === "Meta") void load();
      if (isWithControl(event, "k")) open(event);
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

  useLayoutEffect(() => {
    const { finderAhead } = window;
    if (!finderAhead) return;
    finderAhead.stop();
    delete window.finderAhead;
    if (finderAhead.current === null) return;
    typed.current = finderAhead.current;
    setOpened(1);
  }, []);

  return opened > 0 ? (
    <Suspense fallback={<KeepTyped typed={typed} />}>
      <FinderDialog home={home} opened={opened} typed={typed} />
    </Suspense>
  ) : null;
}

function KeepTyped({ typed }: { typed: TypedAhead }) {
  useEffect(() => typeAhead(typed), [typed]);
  return null;
}
