import "server-only";
import { countBy } from "es-toolkit/array";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { roleMay } from "@/lib/access/policy";
import { CustomerImporter } from "@/lib/customers/import/customer-importer";
import { listMemberRecords } from "@/lib/db/members/member-record";
import { recordDefaults } from "@/lib/db/organizations/record-defaults";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { ProductImporter } from "@/lib/products/product-importer";
import type { ImportRecord } from "./import-record";
import type { Importer } from "./importer";
import { type ImportResource, importKinds } from "./kinds";

const mostOwners = 500;

type Plan = Pick<ImportRecord, "columns" | "matchBy" | "onMatch"> & {
  readonly resource: ImportResource;
};

/** Imports or judges the lines of an import as the actor. Throws Forbidden if the actor may not. */
export async function openImporter(tx: TenantTx, actor: Actor, plan: Plan): Promise<Importer> {
  authorize(actor, importKinds[plan.resource].permission);
  const defaults = await recordDefaults(tx);
  const onMatch = plan.onMatch === "update" ? "update" : "skip";
  const rules = { matchBy: plan.matchBy, onMatch } as const;
  if (plan.resource === "product") return new ProductImporter(tx, actor, { rules, ...defaults });
  const owners = plan.columns.includes("owner") ? await ownersAsWritten(actor) : new Map();
  return new CustomerImporter(tx, actor, { rules, currency: defaults.currency, owners });
}

/** Those who may look after customers, by their name and by their address, in small letters. */
async function ownersAsWritten({ organizationId }: Actor): Promise<ReadonlyMap<string, string>> {
  const members = await listMemberRecords({
    organizationId,
    isSuspended: false,
    count: mostOwners,
  });
  const possible = members.filter(({ role }) => roleMay(role, "customer.update"));
  const names = countBy(possible, ({ name }) => name.toLowerCase());
  return new Map([
    // A name that two have says nothing.
    ...possible
      .filter(({ name }) => names[name.toLowerCase()] === 1)
      .map(({ name, userId }) => [name.toLowerCase(), userId] as const),
    ...possible.map(({ email, userId }) => [email.toLowerCase(), userId] as const),
  ]);
}
