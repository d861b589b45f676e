import { formatPercent } from "@/lib/basis-points";
import { formatMoney } from "@/lib/money";
import { positionNumbers } from "../lines/position-numbers";
import type { Quote, QuoteLine } from "../quote";

const mostNamed = 10;

/** Whether a line's price was typed below the list's: a discount that no discount on the line tells of. */
export function isBelowList(
  line: Pick<QuoteLine, "unitPriceMinor" | "listPriceMinor" | "belowListBasisPoints">,
): boolean {
  const { unitPriceMinor, listPriceMinor, belowListBasisPoints } = line;
  return listPriceMinor !== null && unitPriceMinor < listPriceMinor && !!belowListBasisPoints;
}

/** How far a line is below the list, as people read it: "50% below the list price of €100.00". */
export function belowListInWords(
  { belowListBasisPoints, listPriceMinor }: BelowList,
  { currency, locale }: Reader,
): string {
  const part = formatPercent(belowListBasisPoints ?? 0, locale);
  return `${part} below the list price of ${formatMoney(listPriceMinor ?? 0, currency, locale)}`;
}

/** The lines that are below the list by their price, by their numbers on paper; empty where there are none. */
export function allBelowListInWords(
  { lines, currency }: Pick<Quote, "lines" | "currency">,
  locale: string,
): string {
  const positions = positionNumbers(lines);
  const told = lines
    .filter(isBelowList)
    .map(
      (line) =>
        `position ${positions.get(line.id)} is ${belowListInWords(line, { currency, locale })}`,
    );
  const more = told.length - mostNamed;
  return [...told.slice(0, mostNamed), ...(more > 0 ? [`${more} more`] : [])].join("; ");
}

/** What an event says of the lines that are below the list; nothing where there are none. */
export function belowListOf(quote: Pick<Quote, "lines" | "currency">): { belowList?: string } {
  const belowList = allBelowListInWords(quote, "en");
  return belowList ? { belowList } : {};
}

type BelowList = Pick<QuoteLine, "belowListBasisPoints" | "listPriceMinor">;

interface Reader {
  readonly currency: string;
  readonly locale: string;
}
