import "server-only";
import { countBy } from "es-toolkit/array";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { roleMay } from "@/lib/access/policy";
import { currencyCodeOf } from "@/lib/currency-code-of";
import { CustomerImporter } from "@/lib/customers/import/customer-importer";
import { listMemberRecords } from "@/lib/db/members/member-record";
import { type RecordDefaults, recordDefaults } from "@/lib/db/organizations/record-defaults";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { ProductImporter } from "@/lib/products/product-importer";
import type { ImportRecord } from "./import-record";
import type { Importer, ImportLine, Verdict } from "./importer";
import { type ImportResource, importKinds } from "./kinds";

const mostOwners = 500;

type Plan = Pick<ImportRecord, "columns" | "matchBy" | "onMatch"> & {
  readonly resource: ImportResource;
};

/** An importer that takes a currency's name or sign for its code. */
interface FileImporter extends Importer {
  /** The code of a currency as a file writes it; null where that could mean several, or none. */
  currencyOf(said: string): string | null;
}

/** Imports or judges the lines of an import as the actor. Throws Forbidden if the actor may not. */
export async function openImporter(tx: TenantTx, actor: Actor, plan: Plan): Promise<FileImporter> {
  authorize(actor, importKinds[plan.resource].permission);
  const defaults = await recordDefaults(tx);
  const importer = await importerOf(tx, actor, plan, defaults);
  return readingCurrencies(importer, (said) => currencyCodeOf(said, defaults));
}

async function importerOf(
  tx: TenantTx,
  actor: Actor,
  plan: Plan,
  defaults: RecordDefaults,
): Promise<Importer> {
  const onMatch = plan.onMatch === "update" ? "update" : "skip";
  const rules = { matchBy: plan.matchBy, onMatch } as const;
  if (plan.resource === "product") return new ProductImporter(tx, actor, { rules, ...defaults });
  const owners = plan.columns.includes("owner") ? await ownersAsWritten(actor) : new Map();
  return new CustomerImporter(tx, actor, { rules, currency: defaults.currency, owners });
}

function readingCurrencies(
  importer: Importer,
  currencyOf: FileImporter["currencyOf"],
): FileImporter {
  const read = ({ number, cells }: ImportLine): ImportLine => {
    const code = cells.currency ? currencyOf(cells.currency) : null;
    return { number, cells: code ? { ...cells, currency: code } : cells };
  };
  return {
    currencyOf,
    judge: async (lines) => (await importer.judge(lines.map(read))).map(withWhatIsRead),
    write: () => importer.write(),
    finish: () => importer.finish(),
  };
}

const currencyWords =
  "No one currency is called so. Use a code such as EUR, a name such as Euro, or a sign such as €.";

/** What a file may say for a currency is more than what a form takes, so that a fault names it. */
function withWhatIsRead(verdict: Verdict): Verdict {
  const faults = verdict.faults.map((fault) =>
    fault.field === "currency" ? { ...fault, message: currencyWords } : fault,
  );
  return { ...verdict, faults };
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
