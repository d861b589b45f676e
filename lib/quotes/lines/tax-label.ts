import { formatPercent } from "@/lib/basis-points";

interface TaxGroup {
  readonly rateBasisPoints: number;
  readonly name: string;
}

/** What a sum of taxes is called: "Tax 19%", and with a class "Tax 19% · Standard", or its name alone where that says the rate. */
export function taxLabel(word: string, { rateBasisPoints, name }: TaxGroup, locale: string) {
  const rate = formatPercent(rateBasisPoints, locale);
  if (name === "") return `${word} ${rate}`;
  return saysRate(name, rateBasisPoints) ? `${word}: ${name}` : `${word} ${rate} · ${name}`;
}

function saysRate(name: string, rateBasisPoints: number): boolean {
  const numbers = name.match(/\d+(?:[.,]\d+)?/g) ?? [];
  return numbers.some((number) => Number(number.replace(",", ".")) * 100 === rateBasisPoints);
}
