import { wordsIn } from "./words-in";

/** A unit that people know by a word, in the forms that it takes beside numbers: for one, for a few, for more. */
interface CountedUnits {
  readonly piece: string;
  readonly set: string;
  readonly pack: string;
  readonly box: string;
}

const english: CountedUnits = {
  piece: "pc/pcs",
  set: "set/sets",
  pack: "pack/packs",
  box: "box/boxes",
};

/** A line a language, in the order of the words above, as its price lists write them. */
const others = {
  de: "Stk.|Set/Sets|Packung/Packungen|Karton/Kartons",
  fr: "pièce/pièces|jeu/jeux|paquet/paquets|boîte/boîtes",
  it: "pz|set|conf.|scatola/scatole",
  es: "ud./uds.|juego/juegos|paquete/paquetes|caja/cajas",
  pt: "un.|conjunto/conjuntos|pacote/pacotes|caixa/caixas",
  nl: "stuk/stuks|set/sets|pak/pakken|doos/dozen",
  da: "stk.|sæt|pakke/pakker|kasse/kasser",
  sv: "st|set|paket|kartong/kartonger",
  nb: "stk.|sett|pakke/pakker|eske/esker",
  fi: "kpl|sarja/sarjaa|pakkaus/pakkausta|laatikko/laatikkoa",
  pl: "szt.|kpl.|op.|kart.",
  cs: "ks|sada/sady/sad|balení|krabice/krabice/krabic",
  hu: "db|készlet|csomag|doboz",
  tr: "adet|takım|paket|kutu",
} as const;

const counted = ["piece", "set", "pack", "box"] as const satisfies (keyof CountedUnits)[];
const times = ["minute", "hour", "day", "week", "month", "year"] as const;
// Where Unicode's day has 24 hours, and nobody is paid by that.
const workdays: Readonly<Record<string, string>> = { sv: "dag/dagar", nb: "dag/dager" };
const formOf = { zero: 2, one: 0, two: 1, few: 1, many: 1, other: 2 } as const;

interface Writing {
  /** How the number is written. */
  readonly locale: string;
  /** In which a known unit is said. */
  readonly language: string;
}

/**
 * A line's quantity as a buyer reads it: "8 pcs", "8 Stk.", "1,5 Stunden". Units are free text: one that is known, in English or in
 * the paper's own language, takes the form that goes with the number, any other stands as it was typed, such as "m²".
 */
export function quantityInWords(
  { quantity, unit }: { readonly quantity: number; readonly unit: string },
  { locale, language }: Writing,
): string {
  const number = new Intl.NumberFormat(locale).format(quantity);
  return `${number} ${knownUnit(unit, quantity, language) ?? unit}`;
}

function knownUnit(unit: string, quantity: number, language: string): string | null {
  const typed = unit.trim().toLowerCase();
  const own = wordsIn(language, english, others);
  for (const name of counted)
    if (
      [name, `${name}s`, ...`${english[name]}/${own[name]}`.toLowerCase().split("/")].includes(
        typed,
      )
    )
      return inForm(own[name], quantity, language);
  for (const name of times)
    if (["en", language].some((spoken) => isTime(name, typed, spoken)))
      return timeInWords(name, quantity, language);
  return null;
}

function inForm(forms: string, quantity: number, language: string): string {
  const all = forms.split("/");
  const index = formOf[new Intl.PluralRules(language).select(quantity)];
  return all[Math.min(index, all.length - 1)] ?? forms;
}

function isTime(name: (typeof times)[number], typed: string, language: string): boolean {
  return [1, 2].some((few) => timeInWords(name, few, language).toLowerCase() === typed);
}

function timeInWords(name: (typeof times)[number], quantity: number, language: string): string {
  const workday = name === "day" && workdays[new Intl.Locale(language).language];
  if (workday) return inForm(workday, quantity, language);
  const format = new Intl.NumberFormat(language, {
    style: "unit",
    unit: name,
    unitDisplay: "long",
  });
  const parts = format.formatToParts(quantity).filter(({ type }) => type === "unit");
  return parts.map(({ value }) => value).join("");
}
