import { keptByName } from "@/lib/kept";

/**
 * The codes that a country in an address may have: ISO 3166-1 alpha-2, and XK, which the European Union and banks use for Kosovo
 * until it has one. The platform's own list also has unions, former states and places without addresses.
 *
 * @see https://www.iso.org/obp/ui/#search/code/
 */
export const countryCodes: ReadonlySet<string> = new Set(
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG
   CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL
   GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA
   LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP
   NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV
   SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW`.split(
    /\s+/,
  ),
);

/**
 * A country's code as it is stored, in whatever case it was written; null if no country has it. "UK" is what people write; ISO
 * 3166 reserves it, and means GB.
 */
export function toCountryCode(written: string): string | null {
  const code = written.trim().toUpperCase();
  if (code === "UK") return "GB";
  return countryCodes.has(code) ? code : null;
}

export interface Country {
  readonly code: string;
  readonly name: string;
}

const namesIn = keptByName<Intl.DisplayNames>();
let known: readonly Country[] | undefined;

/** Every country with its English name, by name. Called where a page is made: browsers know the names in other wordings. */
export function countriesByName(): readonly Country[] {
  known ??= nameCountries();
  return known;
}

/** A country's name in a language; empty for an address without one. */
export function countryName(code: string, locale: string): string {
  const names = namesIn(locale, () => new Intl.DisplayNames(locale, { type: "region" }));
  return code && (names.of(code) ?? code);
}

function nameCountries(): readonly Country[] {
  const names = new Intl.DisplayNames("en", { type: "region" });
  return [...countryCodes]
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((one, other) => one.name.localeCompare(other.name, "en"));
}
