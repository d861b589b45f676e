import "server-only";
import { Prisma } from "./generated/client";

/** The conditions that there are, all of which have to hold; the others are left out of the statement. */
export function allOf(conditions: readonly (Prisma.Sql | null)[]): Prisma.Sql {
  return Prisma.join(
    conditions.filter((condition) => condition !== null),
    " AND ",
  );
}
