import "server-only";
import { utcMoment } from "@/lib/fields";
import type { Cursor } from "@/lib/paging";
import { Prisma } from "../generated/client";

const { sql } = Prisma;

/**
 * The orders of deleted rows by when they were deleted, each with the condition for what follows a place in it. An index serves
 * both.
 */
export const deletionOrders = {
  latest_deleted: {
    by: sql`deleted_at DESC, id DESC`,
    after: ([place, id]: Cursor) => {
      if (!utcMoment.safeParse(place).success) return sql`id < ${id}::uuid`;
      return sql`(deleted_at, id) < (${place}::timestamptz, ${id}::uuid)`;
    },
  },
  longest_deleted: {
    by: sql`deleted_at, id`,
    after: ([place, id]: Cursor) => {
      if (!utcMoment.safeParse(place).success) return sql`id > ${id}::uuid`;
      return sql`(deleted_at, id) > (${place}::timestamptz, ${id}::uuid)`;
    },
  },
} as const;
