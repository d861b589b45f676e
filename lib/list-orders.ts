import { utcMoment } from "./fields";
import type { Cursor } from "./paging";

/** How a list is ordered. Among deleted records the newest is the one deleted last, whenever it was made. */
export function orderOf<Sort extends string>(
  sort: Sort,
  state: string,
): Sort | keyof typeof deletionPlaces {
  if (state !== "deleted") return sort;
  if (sort === "newest") return "latest_deleted";
  return sort === "oldest" ? "longest_deleted" : sort;
}

interface Placed {
  readonly name: string;
  readonly deletedAt: Date | null;
}

/** A record's place in the orders of deleted ones, beside its id. */
export const deletionPlaces = {
  latest_deleted: deletionOf,
  longest_deleted: deletionOf,
} as const;

function deletionOf({ deletedAt }: Pick<Placed, "deletedAt">): string {
  return deletedAt?.toISOString() ?? "";
}

/** The orders that lists share: how Prisma sorts by them, what follows a cursor, and a row's place beside its id. */
export const listOrders = {
  newest: {
    orderBy: [{ id: "desc" }],
    after: ([, id]: Cursor) => ({ id: { lt: id } }),
    placeOf: () => "",
  },
  name: {
    orderBy: [{ name: "asc" }, { id: "asc" }],
    // The second condition implies the first, which is what the index can use.
    after: ([name, id]: Cursor) => ({
      name: { gte: name },
      OR: [{ name: { gt: name } }, { id: { gt: id } }],
    }),
    placeOf: ({ name }: Placed) => name,
  },
  latest_deleted: {
    orderBy: [{ deletedAt: "desc" }, { id: "desc" }],
    after: ([place, id]: Cursor) => {
      if (!utcMoment.safeParse(place).success) return { id: { lt: id } };
      return { deletedAt: { lte: place }, OR: [{ deletedAt: { lt: place } }, { id: { lt: id } }] };
    },
    placeOf: deletionOf,
  },
  longest_deleted: {
    orderBy: [{ deletedAt: "asc" }, { id: "asc" }],
    after: ([place, id]: Cursor) => {
      if (!utcMoment.safeParse(place).success) return { id: { gt: id } };
      return { deletedAt: { gte: place }, OR: [{ deletedAt: { gt: place } }, { id: { gt: id } }] };
    },
    placeOf: deletionOf,
  },
} as const;
