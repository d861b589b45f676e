import "server-only";
import type pg from "pg";
import { readChain } from "@/lib/audit/read-chain";
import { verifyChain } from "@/lib/audit/verify-chain";
import { tableOf } from "@/lib/db/organizations/model-rows";
import { modelsInOrder } from "@/lib/db/organizations/models-in-order";
import { listFiles } from "@/lib/files/list-files";
import { removeFile } from "@/lib/files/remove-file";
import { changedSince } from "./changed-since";
import { ImportTrouble } from "./import-trouble";
import type { Receipt, ReceiptOrganization } from "./receipt";

/** An organization that was removed again, with the end of its audit log. */
export interface UndoneOrganization {
  readonly organization_id: string;
  readonly slug: string;
  readonly audit: { readonly sequence: number; readonly hash: string };
  /** Rows that were removed, by table. */
  readonly removed: Readonly<Record<string, number>>;
}

/**
 * Removes what an import brought in: its organizations as a whole, and the accounts that it made if they belong to no other. An
 * organization goes with its audit log, whose chain is checked first and whose end is part of the answer; other organizations'
 * logs are untouched. Needs the owner's connection, because the app may never remove an audit event.
 *
 * @throws ImportTrouble if something was changed or added since, unless `isForced`
 */
export async function undoImport(
  pool: pg.Pool,
  receipt: Receipt,
  { isForced }: { readonly isForced: boolean },
): Promise<readonly UndoneOrganization[]> {
  const there = await organizationsThere(pool, receipt);
  if (!isForced) for (const organization of there) await refuseChanged(pool, organization);
  const undone: UndoneOrganization[] = [];
  for (const organization of there) undone.push(await removeOrganization(pool, organization));
  return undone;
}

async function organizationsThere(pool: pg.Pool, { organizations }: Receipt) {
  const there: ReceiptOrganization[] = [];
  for (const organization of organizations) {
    const { rowCount } = await pool.query("SELECT FROM organizations WHERE id = $1", [
      organization.organization_id,
    ]);
    if (rowCount) there.push(organization);
  }
  return there;
}

async function refuseChanged(pool: pg.Pool, organization: ReceiptOrganization): Promise<void> {
  const change = await changedSince(pool, organization);
  if (change)
    throw new ImportTrouble(
      `“${organization.name}” (${organization.slug}) was worked in since its import: ${change}. Nothing was removed. To remove it all the same, add --force.`,
    );
  const verdict = await verifyChain(await readChain(pool, organization.organization_id));
  if (!verdict.isWhole)
    throw new ImportTrouble(
      `The audit log of “${organization.name}” is damaged: event ${verdict.sequence} ${verdict.fault}. Nothing was removed. To remove it all the same, add --force.`,
    );
}

async function removeOrganization(
  pool: pg.Pool,
  organization: ReceiptOrganization,
): Promise<UndoneOrganization> {
  const { organization_id: id, slug } = organization;
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT FROM organizations WHERE id = $1 FOR UPDATE", [id]);
    const { head } = await readChain(client, id);
    const removed = await removeRows(client, id);
    await client.query(
      "DELETE FROM graphile_worker._private_jobs WHERE payload->>'organizationId' = $1 AND locked_at IS NULL",
      [id],
    );
    await client.query("DELETE FROM organization_directory WHERE organization_id = $1", [id]);
    await client.query("DELETE FROM organizations WHERE id = $1", [id]);
    removed.users = await removeAccounts(client, organization.new_user_ids);
    await client.query("COMMIT");
    await removeFiles(organization);
    const audit = { sequence: Number(head?.sequence ?? 0), hash: head?.hash ?? "" };
    return { organization_id: id, slug, audit, removed };
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

async function removeRows(client: pg.PoolClient, id: string): Promise<Record<string, number>> {
  const removed: Record<string, number> = {};
  const tables = (await modelsInOrder()).map((model) => tableOf(model).table);
  for (const table of tables.reverse()) {
    if (table === "organizations") continue;
    const { rowCount } = await client.query(`DELETE FROM "${table}" WHERE organization_id = $1`, [
      id,
    ]);
    if (rowCount) removed[table] = rowCount;
  }
  return removed;
}

/**
 * Removes accounts that no longer belong anywhere. One with traces in another organization stays, because they are attributed to
 * it.
 */
async function removeAccounts(client: pg.PoolClient, ids: readonly string[]): Promise<number> {
  let removed = 0;
  for (const id of ids) {
    await client.query("SAVEPOINT account");
    try {
      const { rowCount } = await client.query(
        `DELETE FROM users u WHERE u.id = $1
         AND NOT EXISTS (SELECT FROM user_organizations m WHERE m.user_id = u.id)`,
        [id],
      );
      removed += rowCount ?? 0;
    } catch (error) {
      if (!isPointedTo(error)) throw error;
      await client.query("ROLLBACK TO SAVEPOINT account");
    }
  }
  return removed;
}

function isPointedTo(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23503";
}

async function removeFiles({ organization_id }: ReceiptOrganization): Promise<void> {
  for await (const page of listFiles(organization_id))
    for (const { key } of page) await removeFile(organization_id, key);
}
