import { locales } from "@/lib/locales";
import { countryCodes, toCountryCode } from "../particulars/countries";

let named: ReadonlyMap<string, string> | undefined;

/**
 * The code of a country by its code or its name in any language that the settings offer, whatever the case and the marks; null if
 * unknown or if two countries have the name.
 */
export function countryCodeOf(said: string): string | null {
  const code = toCountryCode(said);
  if (code) return code;
  named ??= codesByName();
  return named.get(compared(said)) ?? null;
}

/** The platform's own names, including short ones such as "USA". */
function codesByName(): ReadonlyMap<string, string> {
  const codes = new Map<string, Set<string>>();
  for (const locale of locales)
    for (const style of ["long", "short"] as const) {
      const names = new Intl.DisplayNames(locale, { type: "region", style, fallback: "none" });
      for (const code of countryCodes) {
        const name = compared(names.of(code) ?? "");
        codes.set(name, (codes.get(name) ?? new Set()).add(code));
      }
    }
  return new Map(
    [...codes].flatMap(([name, [code, other]]) => (code && !other ? [[name, code]] : [])),
  );
}

/** A name in comparable form: without marks, and with one space for everything that is no letter. */
function compared(name: string): string {
  const letters = name
    .normalize("NFKD")
    .replace(/[\p{M}.]/gu, "")
    .toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
