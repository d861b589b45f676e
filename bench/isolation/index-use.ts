import type pg from "pg";
import { z } from "zod";

interface Plan {
  "Node Type": string;
  "Relation Name"?: string | undefined;
  "Index Cond"?: string | undefined;
  Plans?: Plan[] | undefined;
}

const planSchema: z.ZodType<Plan> = z.lazy(() =>
  z.object({
    "Node Type": z.string(),
    "Relation Name": z.string().optional(),
    "Index Cond": z.string().optional(),
    Plans: z.array(planSchema).optional(),
  }),
);

const explainedSchema = z.tuple([
  z.object({ "QUERY PLAN": z.tuple([z.object({ Plan: planSchema })]) }),
]);

/**
 * The steps of a statement's plan that read a table without the index on its organization; none in a sound one. Planned as the
 * serving role, under row level security, both with the values and for any values, as a prepared statement is.
 */
export async function stepsWithoutIndex(
  client: pg.Client,
  organizationId: string,
  { text, values }: { text: string; values: unknown[] },
): Promise<string[]> {
  await client.query(`BEGIN; SET LOCAL app.organization_id = '${organizationId}'`);
  try {
    const withValues = await client.query(`EXPLAIN (FORMAT JSON) ${text}`, values);
    const forAny = await client.query(`EXPLAIN (FORMAT JSON, GENERIC_PLAN) ${text}`);
    return [withValues, forAny].flatMap(({ rows }) =>
      faultsOf(explainedSchema.parse(rows)[0]["QUERY PLAN"][0].Plan),
    );
  } finally {
    await client.query("ROLLBACK");
  }
}

function faultsOf(plan: Plan): string[] {
  const reads = /Scan$/.test(plan["Node Type"]) && plan["Node Type"] !== "Bitmap Heap Scan";
  const isIndexed = plan["Index Cond"]?.includes("organization_id") ?? false;
  const own = reads && !isIndexed ? [`${plan["Node Type"]} on ${plan["Relation Name"]}`] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(faultsOf)];
}
