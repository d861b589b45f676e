import "server-only";

/** Conditions joined by AND alone. Brackets among them would be a list, another table, or an OR. */
const allConditions = /WHERE \(([^()]*)\) LIMIT \$\d+ OFFSET \$\d+$/;

/** Whether a statement of Prisma's finds at most one row, by its primary key, whatever its values are. */
export function isReadByKey(text: string): boolean {
  const conditions = allConditions.exec(text)?.[1] ?? "";
  const isGiven = (column: string) => conditions.includes(`"."${column}" = $`);
  return isGiven("id") && isGiven("organization_id") && !conditions.includes(" OR ");
}
