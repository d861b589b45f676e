import { wordsIn } from "./words-in";

/** The words that stand on a quote. */
export interface PaperWords {
  readonly quote: string;
  readonly version: string;
  readonly recipient: string;
  readonly date: string;
  readonly validUntil: string;
  readonly open: string;
  readonly currency: string;
  readonly item: string;
  readonly quantity: string;
  readonly price: string;
  readonly discount: string;
  readonly tax: string;
  readonly net: string;
  readonly optional: string;
  readonly subtotal: string;
  readonly total: string;
  readonly options: string;
  readonly note: string;
  readonly terms: string;
  /** On a quote that was not sent. */
  readonly draft: string;
  readonly vatNumber: string;
  readonly taxNumber: string;
}

const english: PaperWords = {
  quote: "Quote",
  version: "version",
  recipient: "For",
  date: "Date",
  validUntil: "Valid until",
  open: "Open",
  currency: "Currency",
  item: "Item",
  quantity: "Quantity",
  price: "Price",
  discount: "Discount",
  tax: "Tax",
  net: "Net",
  optional: "optional, not in the total",
  subtotal: "Subtotal",
  total: "Total",
  options: "Options, not in the total",
  note: "Note",
  terms: "Terms",
  draft: "Draft",
  vatNumber: "VAT number",
  taxNumber: "Tax number",
};

/** One line per language, in the order of the words above. */
const others = {
  de: "Angebot|Version|Für|Datum|Gültig bis|Unbefristet|Währung|Position|Menge|Preis|Rabatt|MwSt.|Netto|optional, nicht in der Summe|Zwischensumme|Gesamt|Optionen, nicht in der Summe|Hinweis|Bedingungen|Entwurf|USt-IdNr.|Steuernummer",
  fr: "Devis|version|Pour|Date|Valable jusqu’au|Sans limite|Devise|Désignation|Quantité|Prix|Remise|TVA|Net HT|en option, hors total|Sous-total|Total|Options, hors total|Remarque|Conditions|Brouillon|N° TVA|N° fiscal",
  it: "Preventivo|versione|Per|Data|Valido fino al|Senza scadenza|Valuta|Descrizione|Quantità|Prezzo|Sconto|IVA|Netto|opzionale, non nel totale|Subtotale|Totale|Opzioni, non nel totale|Nota|Condizioni|Bozza|Partita IVA|Codice fiscale",
  es: "Presupuesto|versión|Para|Fecha|Válido hasta|Sin límite|Moneda|Concepto|Cantidad|Precio|Descuento|IVA|Neto|opcional, no incluido en el total|Subtotal|Total|Opciones, no incluidas en el total|Nota|Condiciones|Borrador|NIF-IVA|NIF",
  "pt-BR":
    "Proposta|versão|Para|Data|Válida até|Sem prazo|Moeda|Descrição|Quantidade|Preço|Desconto|Imposto|Líquido|opcional, fora do total|Subtotal|Total|Opções, fora do total|Observação|Condições|Rascunho|N.º IVA|CNPJ/CPF",
  pt: "Proposta|versão|Para|Data|Válida até|Sem prazo|Moeda|Descrição|Quantidade|Preço|Desconto|Imposto|Líquido|opcional, fora do total|Subtotal|Total|Opções, fora do total|Nota|Condições|Rascunho|N.º IVA|NIF",
  nl: "Offerte|versie|Voor|Datum|Geldig tot|Onbeperkt|Valuta|Omschrijving|Aantal|Prijs|Korting|Btw|Netto|optioneel, niet in het totaal|Subtotaal|Totaal|Opties, niet in het totaal|Opmerking|Voorwaarden|Concept|Btw-nummer|Fiscaal nummer",
  da: "Tilbud|version|Til|Dato|Gyldigt til|Uden frist|Valuta|Vare|Antal|Pris|Rabat|Moms|Netto|valgfri, ikke i totalen|Subtotal|I alt|Tilvalg, ikke i totalen|Bemærkning|Betingelser|Kladde|Momsnr.|CVR-nr.",
  sv: "Offert|version|Till|Datum|Giltig till|Tills vidare|Valuta|Artikel|Antal|Pris|Rabatt|Moms|Netto|tillval, ingår inte i summan|Delsumma|Totalt|Tillval, ingår inte i summan|Anmärkning|Villkor|Utkast|Momsreg.nr|Org.nr",
  nb: "Tilbud|versjon|Til|Dato|Gyldig til|Uten frist|Valuta|Vare|Antall|Pris|Rabatt|MVA|Netto|valgfri, ikke med i summen|Delsum|Totalt|Tilvalg, ikke med i summen|Merknad|Vilkår|Utkast|MVA-nr.|Org.nr.",
  fi: "Tarjous|versio|Vastaanottaja|Päivämäärä|Voimassa|Toistaiseksi|Valuutta|Kuvaus|Määrä|Hinta|Alennus|ALV|Netto|valinnainen, ei summassa|Välisumma|Yhteensä|Lisävalinnat, eivät summassa|Huomautus|Ehdot|Luonnos|ALV-numero|Y-tunnus",
  pl: "Oferta|wersja|Dla|Data|Ważna do|Bezterminowo|Waluta|Pozycja|Ilość|Cena|Rabat|VAT|Netto|opcja, nie wliczona do sumy|Suma częściowa|Razem|Opcje, nie wliczone do sumy|Uwaga|Warunki|Projekt|VAT UE|NIP",
  cs: "Nabídka|verze|Pro|Datum|Platí do|Bez omezení|Měna|Položka|Množství|Cena|Sleva|DPH|Netto|volitelné, není v součtu|Mezisoučet|Celkem|Volitelné položky, nejsou v součtu|Poznámka|Podmínky|Koncept|DIČ|IČO",
  hu: "Ajánlat|verzió|Címzett|Dátum|Érvényes|Határozatlan|Pénznem|Tétel|Mennyiség|Ár|Kedvezmény|ÁFA|Nettó|opcionális, nincs az összegben|Részösszeg|Összesen|Opciók, nincsenek az összegben|Megjegyzés|Feltételek|Vázlat|Közösségi adószám|Adószám",
  tr: "Teklif|sürüm|Alıcı|Tarih|Geçerlilik tarihi|Süresiz|Para birimi|Kalem|Miktar|Fiyat|İndirim|KDV|Net|isteğe bağlı, toplama dahil değil|Ara toplam|Toplam|Seçenekler, toplama dahil değil|Not|Koşullar|Taslak|KDV no.|Vergi no.",
} as const;

/**
 * The words of a quote in an organization's language; English if there are none, which includes the languages whose letters the
 * PDF's font lacks.
 */
export function paperWords(locale: string): PaperWords {
  return wordsIn(locale, english, others);
}

/**
 * The locale of a quote's numbers and dates: the organization's if the paper speaks its language, otherwise English. A paper has
 * one language, and the PDF's font has no letters for "2026年11月26日".
 */
export function paperLocale(locale: string): string {
  const { language } = new Intl.Locale(locale);
  return language === "en" || language in others ? locale : "en";
}

const wordsForQuote = new Set(
  [english.quote, ...Object.values(others).map((line) => line.split("|")[0] ?? "")].map((word) =>
    word.toLowerCase(),
  ),
);

/** Whether it is a paper's word for a quote, such as "Quote", "Angebot" or "devis". */
export function isWordForQuote(word: string): boolean {
  return wordsForQuote.has(word.toLowerCase());
}

/**
 * The label of a tax number. One that begins with a country is the number for trade across borders, which has its own name in
 * most languages.
 *
 * @see https://europa.eu/youreurope/business/taxation/vat/check-vat-number-vies/index_en.htm
 */
export function taxNumberLabel(taxNumber: string, words: PaperWords): string {
  return withCountry.test(taxNumber) ? words.vatNumber : words.taxNumber;
}

const withCountry =
  /^(AT|BE|BG|CHE|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI)[\s.-]?[\dA-Z]/i;

/** A quote's name: "Angebot 12, Version 2". */
export function paperName(
  { number, version }: { readonly number: number; readonly version: number },
  words: PaperWords,
): string {
  const name = `${words.quote} ${number}`;
  return version > 1 ? `${name}, ${words.version} ${version}` : name;
}
