"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { CopyField } from "./copy-field";
import { Notice } from "./notice";

interface ShownOnceProps {
  title: string;
  /** Why it has to be copied now. */
  children: ReactNode;
  /** What the text is. */
  label: string;
  text: string;
}

/**
 * A secret that nobody can see again. It scrolls into view and takes the focus, because the button of a long form is far below
 * it. Give it a key, so that the next one does so too.
 */
export function ShownOnce({ title, children, label, text }: ShownOnceProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: "center" });
  }, []);
  return (
    <div ref={place} role="status" tabIndex={-1} className="grid gap-3 rounded-md">
      <Notice tone="good" title={title}>
        {children}
      </Notice>
      <CopyField label={label} text={text} />
    </div>
  );
}
