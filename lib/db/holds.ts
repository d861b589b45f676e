import "server-only";
import { anywhere } from "@/lib/contains";
import { Prisma } from "./generated/client";

/** Whether one of these columns holds a text, whatever its case. */
export function holds(text: string, columns: readonly Prisma.Sql[]): Prisma.Sql {
  const pattern = anywhere(text);
  const each = columns.map((column) => Prisma.sql`${column} ILIKE ${pattern}`);
  return Prisma.sql`(${Prisma.join(each, " OR ")})`;
}
