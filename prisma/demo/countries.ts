import { z } from "zod";

/** The countries that the customers of the demo are in, by ISO 3166-1 alpha-2. */
export const country = z.enum([
  "AT",
  "BE",
  "CH",
  "CZ",
  "DE",
  "DK",
  "ES",
  "FR",
  "GB",
  "IE",
  "IT",
  "NL",
  "PL",
  "PT",
  "SE",
]);

export type Country = z.output<typeof country>;

/** Patterns with a "#" for each digit. */
interface NumberFormats {
  readonly phones: readonly string[];
  readonly taxNumber: string;
}

/** How telephone and tax numbers look. Where a country keeps telephone numbers free for films, those are used. */
export const numberFormats: Readonly<Record<Country, NumberFormats>> = {
  AT: { phones: ["+43 1 555 01##"], taxNumber: "ATU########" },
  BE: { phones: ["+32 3 555 01 ##"], taxNumber: "BE0#########" },
  CH: { phones: ["+41 44 555 01 ##"], taxNumber: "CHE-###.###.### MWST" },
  CZ: { phones: ["+420 255 501 ###"], taxNumber: "CZ########" },
  DE: {
    phones: ["+49 30 23125 ###", "+49 40 66969 ###", "+49 69 90009 ###", "+49 89 99998 ###"],
    taxNumber: "DE#########",
  },
  DK: { phones: ["+45 70 55 01 ##"], taxNumber: "DK########" },
  ES: { phones: ["+34 955 55 01 ##"], taxNumber: "ESB########" },
  FR: { phones: ["+33 1 99 00 ## ##", "+33 3 53 01 ## ##"], taxNumber: "FR###########" },
  GB: {
    phones: ["+44 113 496 0###", "+44 114 496 0###", "+44 161 496 0###", "+44 191 498 0###"],
    taxNumber: "GB#########",
  },
  IE: { phones: ["+353 20 91# ####"], taxNumber: "IE#######TH" },
  IT: { phones: ["+39 051 5550 1##"], taxNumber: "IT###########" },
  NL: { phones: ["+31 20 555 01 ##"], taxNumber: "NL#########B01" },
  PL: { phones: ["+48 22 555 01 ##"], taxNumber: "PL##########" },
  PT: { phones: ["+351 22 555 01 ##"], taxNumber: "PT#########" },
  SE: { phones: ["+46 8 465 004 ##", "+46 31 390 06 ##"], taxNumber: "SE##########01" },
};
