import "server-only";
import { connections } from "../connections/connections";
import { currentOrganizationId, tenancy } from "../connections/current-tenant";
import type { TransactionConnection } from "../connections/transaction-connection";
import type { OrganizationId } from "../organization-id";
import { Statements } from "../statements/statements";
import type { TenantDb, TenantTx } from "../tenant-handle";
import type { AllModels } from "./prisma-guest";

interface Transaction {
  readonly models: AllModels;
  readonly statements: Statements;
}

const transactions = new WeakMap<object, Transaction>();

/** Remembers a transaction's models and connection, so that lib/db, and only it, can send a reviewed statement on it. */
export function rememberTransaction(
  tx: TenantTx,
  models: AllModels,
  connection: TransactionConnection,
): void {
  transactions.set(tx, { models, statements: new Statements(connection) });
}

/** Whether a transaction is a tenant's. */
export function isTenantTx(tx: object): tx is TenantTx {
  return transactions.has(tx);
}

function transactionOf(tx: TenantTx): Transaction {
  const found = transactions.get(tx);
  if (!found) throw new Error("Not a tenant's transaction.");
  return found;
}

/** What sends reviewed statements on a transaction's connection. For files in lib/db alone. */
export function unscoped(tx: TenantTx): Statements {
  return transactionOf(tx).statements;
}

/** A transaction's models, the directory's included and without the scope. For files in lib/db alone. */
export function unscopedModels(tx: TenantTx): AllModels {
  return transactionOf(tx).models;
}

const organizations = new WeakMap<object, OrganizationId>();

/** Remembers whose handle it is, so that {@link unscopedRead} needs no other proof of a permission than the handle. */
export function rememberHandle(db: TenantDb, organizationId: OrganizationId): TenantDb {
  organizations.set(db, organizationId);
  return db;
}

/**
 * Sends a reviewed statement as the handle's organization, inside the handle's transaction if it has one. For files in lib/db
 * alone.
 */
export async function unscopedRead<T>(
  db: TenantTx,
  read: (statements: Statements, organizationId: OrganizationId) => Promise<T>,
): Promise<T> {
  if (isTenantTx(db)) return await read(unscoped(db), currentOrganizationId());
  const organizationId = organizations.get(db);
  if (!organizationId) throw new Error("Not a tenant's handle.");
  return tenancy.run({ organizationId }, () => read(alone, organizationId));
}

/** Each statement by itself, on any free connection of the tenants' pool. */
const alone = new Statements({
  query: (config) => connections().tenants.query(config),
  post: () => {
    throw new Error("Outside of a transaction there is no next statement.");
  },
});
