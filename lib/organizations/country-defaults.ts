import countryToCurrency from "country-to-currency";

const currencies: ReadonlyMap<string, string> = new Map(Object.entries(countryToCurrency));

/** The currency of a country, by its two letters of ISO 3166; null for none that is known. */
export function currencyOfCountry(country: string): string | null {
  return currencies.get(country) ?? null;
}

/** The country that a time zone is in; null where it is in none, such as UTC, or this browser can't tell. */
export function countryOfTimeZone(timeZone: string): string | null {
  return [...currencies.keys()].find((country) => zonesOf(country).includes(timeZone)) ?? null;
}

/** The time zone of a country where all its clocks show the same time at that moment; null where they don't. */
export function timeZoneOfCountry(country: string, now: Date): string | null {
  const [first, ...others] = zonesOf(country);
  if (!first || others.some((zone) => offsetOf(zone, now) !== offsetOf(first, now))) return null;
  return first;
}

function zonesOf(country: string): readonly string[] {
  const region: {
    readonly timeZones?: readonly string[] | undefined;
    getTimeZones?(): readonly string[] | undefined;
  } = new Intl.Locale("und", { region: country });
  // The property came first and the function is the standard's; some browsers have one, some the other, some neither.
  return region.getTimeZones?.() ?? region.timeZones ?? [];
}

function offsetOf(timeZone: string, now: Date): string | undefined {
  return new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" })
    .formatToParts(now)
    .find(({ type }) => type === "timeZoneName")?.value;
}
