"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const everyMs = 3_000;

interface RefreshSoonProps {
  /** For how long it keeps checking. */
  minutes?: number;
}

/** Reloads the page's data every few seconds, for what is done elsewhere; the page leaves it out once that is finished. */
export function RefreshSoon({ minutes = 1 }: RefreshSoonProps) {
  const router = useRouter();
  useEffect(() => {
    const end = Date.now() + minutes * 60_000;
    const timer = setInterval(() => {
      if (Date.now() > end) clearInterval(timer);
      else router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [router, minutes]);
  return null;
}
