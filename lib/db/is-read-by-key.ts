import "server-only";

/** Conditions that all have to hold: brackets among them would be a list, another table or an OR beside an AND. */
const allConditions = /WHERE \(([^()]*)\) LIMIT \$\d+ OFFSET \$\d+$/;

/** Whether a statement of Prisma's finds one row at most, by its primary key, whatever its values are. */
export function isReadByKey(text: string): boolean {
  const conditions = allConditions.exec(text)?.[1] ?? "";
  const isGiven = (column: string) => conditions.includes(`"."${column}" = $`);
  return isGiven("id") && isGiven("organization_id") && !conditions.includes(" OR ");
}
