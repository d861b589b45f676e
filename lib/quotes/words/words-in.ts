import * as cs from "./cs";
import * as da from "./da";
import * as de from "./de";
import * as en from "./en";
import * as es from "./es";
import * as fi from "./fi";
import * as fr from "./fr";
import * as hu from "./hu";
import * as it from "./it";
import * as nb from "./nb";
import * as nl from "./nl";
import * as pl from "./pl";
import * as pt from "./pt";
import * as ptBR from "./pt-BR";
import type { QuoteWords } from "./quote-words";
import * as sv from "./sv";
import * as tr from "./tr";

/** The languages that quotes are written in. */
export const languages: ReadonlyMap<string, QuoteWords> = new Map<string, QuoteWords>(
  Object.entries({ en, cs, da, de, es, fi, fr, hu, it, nb, nl, pl, pt, "pt-BR": ptBR, sv, tr }),
);

/** The words of a locale's region, or else of its language; English if there are none. */
export function wordsIn(locale: string): QuoteWords {
  const { language, region } = new Intl.Locale(locale);
  return languages.get(`${language}-${region}`) ?? languages.get(language) ?? en;
}
