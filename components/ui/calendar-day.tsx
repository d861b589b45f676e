"use client";

import { dayInWords } from "@/lib/dates";
import { usePageLocale } from "./written-in";

/** A calendar day (YYYY-MM-DD), which is the same for readers in all time zones. */
export function CalendarDay({ day }: { day: string }) {
  return (
    <time dateTime={day} className="whitespace-nowrap tabular-nums">
      {dayInWords(day, usePageLocale())}
    </time>
  );
}
