import "server-only";
import { Prisma } from "../generated/client";

/** Joins conditions by AND; those that are null are left out. */
export function allOf(conditions: readonly (Prisma.Sql | null)[]): Prisma.Sql {
  return Prisma.join(
    conditions.filter((condition) => condition !== null),
    " AND ",
  );
}
