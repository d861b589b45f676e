"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** The time zone that the browser's clock shows; null on the server and in the first rendering. */
export function useBrowserTimeZone(): string | null {
  return useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  );
}
