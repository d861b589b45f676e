"use client";

import { createContext, use } from "react";
import { appLocale } from "@/lib/dates";

const LocaleContext = createContext(appLocale());

/** Around an organization's pages: the locale in which their dates are written. */
export const WrittenIn = LocaleContext.Provider;

/** How dates are written on this page: as the organization does, or outside of any in the app's own English. */
export function usePageLocale(): string {
  return use(LocaleContext);
}
