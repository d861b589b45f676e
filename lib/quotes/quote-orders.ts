import type { Cursor } from "@/lib/paging";
import type { ListedQuote } from "./quote";
import type { ListQuotes } from "./schema";

/** The orders of the list of quotes: how it is sorted, where a row stands in it, and what comes behind a place. */
export const quoteOrders = {
  newest: {
    orderBy: [{ id: "desc" }],
    valueOf: () => "",
    after: ([, id]: Cursor) => ({ id: { lt: id } }),
  },
  oldest: {
    orderBy: [{ id: "asc" }],
    valueOf: () => "",
    after: ([, id]: Cursor) => ({ id: { gt: id } }),
  },
  value: {
    orderBy: [{ currency: "asc" }, { totalMinor: "desc" }, { id: "desc" }],
    valueOf: ({ currency, totalMinor }: ListedQuote) => `${currency} ${totalMinor}`,
    after: afterValue,
  },
  valid_until: {
    orderBy: [{ validUntil: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    valueOf: ({ validUntil }: ListedQuote) => validUntil ?? "",
    after: afterValidity,
  },
} as const satisfies Record<ListQuotes["sort"], object>;

// Amounts of two currencies can't be compared, so the currency comes first.
function afterValue([place, id]: Cursor) {
  const [, currency, minor] = /^([A-Z]{3}) (\d{1,16})$/.exec(place) ?? [];
  if (!currency || !minor) return { id: { lt: id } };
  const totalMinor = BigInt(minor);
  return {
    OR: [
      { currency: { gt: currency } },
      { currency, totalMinor: { lt: totalMinor } },
      { currency, totalMinor, id: { lt: id } },
    ],
  };
}

// Quotes without a last day come after all that have one.
function afterValidity([place, id]: Cursor) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(place)) return { validUntil: null, id: { gt: id } };
  const validUntil = new Date(place);
  return {
    OR: [{ validUntil: { gt: validUntil } }, { validUntil, id: { gt: id } }, { validUntil: null }],
  };
}
