import { writeFileSync } from "node:fs";
import { z } from "zod";
import { withConnection } from "../../../scripts/database/connect.mjs";
import { type StatementRule, statementFaults, statementRules } from "./statement-faults";
import { loggedStatements } from "./statement-log";

export interface StatementReport {
  readonly statements: number;
  readonly distinct: number;
  readonly findings: readonly string[];
}

/** Checks every statement of the serving roles since PostgreSQL started. Also writes its result to STATEMENT_REPORT. */
export async function checkStatements(
  superuserUrl: string,
  migratedUrl: string,
): Promise<StatementReport> {
  const tenantKeys = await tenantKeysOf(migratedUrl);
  const logged = await loggedStatements(superuserUrl);
  const findings = [...logged.keys()].flatMap((text) =>
    statementFaults(text, tenantKeys).map((rule) => describeFault(rule, text)),
  );
  const statements = [...logged.values()].reduce((sum, count) => sum + count, 0);
  const found = { statements, distinct: logged.size, findings };
  const file = process.env.STATEMENT_REPORT;
  if (file) writeFileSync(file, JSON.stringify(found));
  return found;
}

/** A statement and the rule it breaks, for whoever has to find it. */
function describeFault(rule: StatementRule, text: string): string {
  return `A statement ${statementRules[rule]}.\n    ${text.slice(0, 2000)}`;
}

const rowsSchema = z.array(z.object({ name: z.string() }));

/** The tables behind row level security, which the schema's own tests hold to be all of the tenants'. */
export async function tenantKeysOf(url: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await withConnection(url, (client) =>
    client.query(
      "SELECT relname AS name FROM pg_class WHERE relrowsecurity AND relnamespace = 'public'::regnamespace",
    ),
  );
  return new Map(
    rowsSchema
      .parse(rows)
      .map(({ name }) => [name, name === "organizations" ? "id" : "organization_id"]),
  );
}
