import "server-only";
import type pg from "pg";
import { z } from "zod";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { importedContent } from "@/lib/db/organizations/imported-content";
import { tableOf } from "@/lib/db/organizations/model-rows";
import { modelsInOrder } from "@/lib/db/organizations/models-in-order";
import type { ReceiptOrganization } from "./receipt";

/** What each organization has beyond the tables that a receipt names. */
const ownRecords = ["organizations", "audit_events", "audit_heads"];

const countSchema = z.tuple([z.object({ count: z.int() })]);

/** What an organization has that its import did not bring, or lacks of what it did, in words; null if nothing changed. */
export async function changedSince(
  database: Pick<pg.Pool, "query">,
  organization: ReceiptOrganization,
): Promise<string | null> {
  const { organization_id: id, tables, audit } = organization;
  const db = authorize(system(id), "organization.import");
  const now = await db.$transaction(importedContent, { timeoutMs: 60 * 60_000 });
  for (const { name, rows, checksum } of tables) {
    const found = now.find((table) => table.name === name) ?? { rows: 0, checksum: "0" };
    if (found.rows !== rows) return `${name} has ${found.rows} rows, and had ${rows}`;
    if (found.checksum !== checksum) return `a row of ${name} was changed`;
  }
  const known = new Set([...ownRecords, ...tables.map(({ name }) => name)]);
  for (const { table } of (await modelsInOrder()).map(tableOf)) {
    if (known.has(table)) continue;
    const { rows } = await database.query(
      `SELECT count(*)::int AS count FROM "${table}" WHERE organization_id = $1`,
      [id],
    );
    const [{ count }] = countSchema.parse(rows);
    if (count > 0) return `${table} has ${count} rows, and had none`;
  }
  const head = await db.auditHead.findFirst({ select: { sequence: true } });
  const events = Number(head?.sequence ?? 0) - audit.sequence;
  return events === 0 ? null : `its audit log went on by ${events}`;
}
