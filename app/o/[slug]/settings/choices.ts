import type { SelectOption } from "@/components/ui/select";
import { locales } from "@/lib/locales";

/** The languages to choose from, by name. */
export function localeOptions(current: string): readonly SelectOption[] {
  const names = new Intl.DisplayNames("en", { type: "language" });
  return withCurrent(locales, current).map((value) => ({ value, label: names.of(value) ?? value }));
}

/** The time zones to choose from. */
export function timeZoneOptions(current: string): readonly SelectOption[] {
  const zones = withCurrent(["UTC", ...Intl.supportedValuesOf("timeZone")], current);
  return zones.map((value) => ({ value, label: value.replaceAll("_", " ") }));
}

function withCurrent(values: readonly string[], current: string): readonly string[] {
  return [...new Set(values.includes(current) ? values : [current, ...values])];
}
