"use client";

import { useSyncExternalStore } from "react";
import { formatRelative, formatTime, type Reader } from "@/lib/dates";
import { usePageLocale } from "./written-in";

interface LiveTimeProps {
  /** ISO 8601. */
  at: string;
  /** When the server wrote the page, ISO 8601; only what is relative needs it. */
  renderedAt?: string;
  style: "relative" | "date" | "date-time";
}

const tickMs = 30_000;

/** The browser's half of RelativeTime; use that one. */
export function LiveTime({ at, renderedAt, style }: LiveTimeProps) {
  const locale = usePageLocale();
  const text = useSyncExternalStore(
    subscribeToMinutes,
    () => words(at, new Date(), style, { locale }),
    () => words(at, new Date(renderedAt ?? at), style, { locale, timeZone: "UTC" }),
  );
  const fullText = useSyncExternalStore(
    subscribeToMinutes,
    () => formatTime(new Date(at), "date-time", { locale }),
    () => formatTime(new Date(at), "date-time", { locale, timeZone: "UTC" }),
  );
  // Node and the browser may abbreviate a month differently ("Sep", "Sept"); that mismatch is not worth a report.
  return (
    <time
      dateTime={at}
      title={fullText}
      className="whitespace-nowrap tabular-nums"
      suppressHydrationWarning
    >
      {text}
    </time>
  );
}

function words(at: string, now: Date, style: LiveTimeProps["style"], reader: Reader): string {
  if (style === "relative") return formatRelative(new Date(at), now, reader);
  return formatTime(new Date(at), style, reader);
}

function subscribeToMinutes(onTick: () => void): () => void {
  const timer = setInterval(onTick, tickMs);
  return () => clearInterval(timer);
}
