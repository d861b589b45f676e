import { type Member, system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { listCustomers } from "@/lib/customers/list-customers";
import { listCustomersSchema } from "@/lib/customers/schema";
import { createImport } from "@/lib/imports/create-import";
import type { ImportResource } from "@/lib/imports/kinds";
import { mapImport } from "@/lib/imports/map-import";
import { previewImport } from "@/lib/imports/preview-import";
import { runImport } from "@/lib/imports/run-import";
import type { MapImport } from "@/lib/imports/schema";
import { startImport } from "@/lib/imports/start-import";
import { valueFrom } from "../value-from";

/** Sends a CSV file; the id of its import. */
export async function send(actor: Member, csv: string, resource: ImportResource = "customer") {
  const bytes = new TextEncoder().encode(csv);
  return valueFrom(await createImport(actor, { resource, fileName: "rows.csv", bytes })).id;
}

/** Does the job of an import that was started. */
export async function run({ organizationId }: Member, importId: string): Promise<void> {
  await runImport(authorize(system(organizationId), "import.run"), { organizationId, importId });
}

/** Sends a file, chooses its settings, starts and runs it; answers what its page then shows. */
export async function bringIn(
  actor: Member,
  csv: string,
  choices: Omit<MapImport, "importId"> = {},
  resource: ImportResource = "customer",
) {
  const importId = await send(actor, csv, resource);
  valueFrom(await mapImport(actor, { importId, ...choices }));
  valueFrom(await startImport(actor, { importId }));
  await run(actor, importId);
  return valueFrom(await previewImport(actor, { importId }));
}

/** The customers that a member finds, at most 100. */
export async function customersOf(actor: Member, query: object = {}) {
  const asked = listCustomersSchema.parse({ limit: 100, ...query });
  return valueFrom(await listCustomers(actor, asked)).data;
}
