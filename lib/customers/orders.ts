import type { Cursor } from "@/lib/paging";
import type { Customer } from "./customer";

const asc = "asc" as const;
const desc = "desc" as const;

/** The orders of the list of customers, each with what stands behind a cursor in it; an index serves every one. */
export const orders = {
  newest: {
    orderBy: [{ id: desc }],
    after: ([, id]: Cursor) => ({ id: { lt: id } }),
    valueOf: () => "",
  },
  oldest: {
    orderBy: [{ id: asc }],
    after: ([, id]: Cursor) => ({ id: { gt: id } }),
    valueOf: () => "",
  },
  name: {
    orderBy: [{ name: asc }, { id: asc }],
    // The first part is implied by the second; it is what the index can use.
    after: ([name, id]: Cursor) => ({
      name: { gte: name },
      OR: [{ name: { gt: name } }, { id: { gt: id } }],
    }),
    valueOf: ({ name }: Customer) => name,
  },
  name_desc: {
    orderBy: [{ name: desc }, { id: desc }],
    after: ([name, id]: Cursor) => ({
      name: { lte: name },
      OR: [{ name: { lt: name } }, { id: { lt: id } }],
    }),
    valueOf: ({ name }: Customer) => name,
  },
  updated: {
    orderBy: [{ updatedAt: desc }, { id: desc }],
    after: ([place, id]: Cursor) => {
      const updatedAt = new Date(place);
      if (Number.isNaN(updatedAt.getTime())) return { id: { lt: id } };
      return {
        updatedAt: { lte: updatedAt },
        OR: [{ updatedAt: { lt: updatedAt } }, { id: { lt: id } }],
      };
    },
    valueOf: ({ updatedAt }: Customer) => updatedAt.toISOString(),
  },
} as const;
