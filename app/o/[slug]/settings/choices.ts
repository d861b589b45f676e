import type { SelectOption } from "@/components/ui/select";

/** The languages and regions that the list offers; any other that the API set is shown beside them. */
const locales = [
  "en",
  "en-GB",
  "en-US",
  "de",
  "de-AT",
  "de-CH",
  "fr",
  "fr-CH",
  "it",
  "es",
  "pt",
  "pt-BR",
  "nl",
  "da",
  "sv",
  "nb",
  "fi",
  "pl",
  "cs",
  "hu",
  "tr",
  "ja",
  "ko",
  "zh-CN",
];

/** The languages to choose from, by their names. */
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
