import { keptByName } from "@/lib/kept";
import { numberFormat } from "@/lib/number-format";
import { wordsIn } from "./words-in";

/** A unit with a word of its own, in its forms beside numbers: for one, for a few, for more. */
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

/** One line per language, in the order of the words above, as its price lists write them. */
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
// Where Unicode's word for a day means 24 hours, and nobody is paid by that.
const workdays: Readonly<Record<string, string>> = { sv: "dag/dagar", nb: "dag/dager" };
const formOf = { zero: 2, one: 0, two: 1, few: 1, many: 1, other: 2 } as const;

interface Writing {
  /** The locale of the number. */
  readonly locale: string;
  /** The language of a known unit. */
  readonly language: string;
}

type SayUnit = (quantity: number) => string;

const unitsOf = keptByName<ReadonlyMap<string, SayUnit>>();
const pluralRules = keptByName<Intl.PluralRules>();

/**
 * A line's quantity as a buyer reads it: "8 pcs", "8 Stk.", "1,5 Stunden". Units are free text. A known one, in English or the
 * paper's language, takes the form that goes with the number; any other stays as it was typed, such as "m²".
 */
export function quantityInWords(
  { quantity, unit }: { readonly quantity: number; readonly unit: string },
  { locale, language }: Writing,
): string {
  const say = unitsOf(language, () => unitsKnownIn(language)).get(unit.trim().toLowerCase());
  return `${numberFormat(locale).format(quantity)} ${say ? say(quantity) : unit}`;
}

/** Each way to type a unit, in English or the paper's language, and how to say it beside a number. */
function unitsKnownIn(language: string): ReadonlyMap<string, SayUnit> {
  const own = wordsIn(language, english, others);
  const known = new Map<string, SayUnit>();
  for (const name of times)
    for (const spoken of ["en", language])
      for (const few of [1, 2])
        known.set(timeInWords(name, few, spoken).toLowerCase(), (quantity) =>
          timeInWords(name, quantity, language),
        );
  for (const name of counted)
    for (const typed of [name, `${name}s`, ...`${english[name]}/${own[name]}`.split("/")])
      known.set(typed.toLowerCase(), (quantity) => inForm(own[name], quantity, language));
  return known;
}

function inForm(forms: string, quantity: number, language: string): string {
  const all = forms.split("/");
  const rules = pluralRules(language, () => new Intl.PluralRules(language));
  return all[Math.min(formOf[rules.select(quantity)], all.length - 1)] ?? forms;
}

function timeInWords(name: (typeof times)[number], quantity: number, language: string): string {
  const workday = name === "day" && workdays[new Intl.Locale(language).language];
  if (workday) return inForm(workday, quantity, language);
  const format = numberFormat(language, { style: "unit", unit: name, unitDisplay: "long" });
  const parts = format.formatToParts(quantity).filter(({ type }) => type === "unit");
  return parts.map(({ value }) => value).join("");
}
