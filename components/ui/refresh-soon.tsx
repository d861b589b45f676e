"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const everyMs = 3_000;

interface RefreshSoonProps {
  /** How long it looks again. */
  minutes?: number;
}

/** Looks again every few seconds, for what is done elsewhere; the page goes without it when it is done. */
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
