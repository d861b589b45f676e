import type { SelectOption } from "@/components/ui/select";
import { locales } from "@/lib/locales";
import type { Region } from "@/lib/organizations/region";

/** The languages to choose from, by name. */
export function localeOptions(current: string): readonly SelectOption[] {
  const names = new Intl.DisplayNames("en", { type: "language", languageDisplay: "standard" });
  return withCurrent(locales, current).map((value) => ({ value, label: names.of(value) ?? value }));
}

/** The time zones to choose from. */
export function timeZoneOptions(current: string): readonly SelectOption[] {
  const zones = withCurrent(["UTC", ...Intl.supportedValuesOf("timeZone")], current);
  return zones.map((value) => ({ value, label: value.replaceAll("_", " ") }));
}

/** What a form offers that asks for a region, and begins with the one that is suggested. */
export function regionChoices(suggested: Region) {
  return {
    suggested,
    locales: localeOptions(suggested.locale),
    timeZones: timeZoneOptions(suggested.timeZone),
  };
}

function withCurrent(values: readonly string[], current: string): readonly string[] {
  return [...new Set(values.includes(current) ? values : [current, ...values])];
}
