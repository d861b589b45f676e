import { connections } from "@/lib/db/connections/connections";
import { tenantModels } from "@/lib/db/models";
import { fieldsByModel, type ModelFields } from "@/lib/db/schema-metadata";
import type { Row } from "../company/one-of-everything";
import { tenantTables, uniqueKeys } from "../schema/tenant-tables";
import type { ProbedModel, Relation } from "./probe";

/** Every tenant model as the probes need it, from the generated client and the catalog, so that a new one can't be forgotten. */
export async function probedModels(): Promise<readonly ProbedModel[]> {
  const fields = fieldsByModel(connections().tenantClient);
  const keys = await uniqueKeys();
  const tables = await tenantTables();
  return tenantModels.map((model) => {
    const isOrganization = model === "Organization";
    const table = tables.find((candidate) => candidate.model === model);
    if (!table) throw new Error(`${model} has no table.`);
    const { columns } = table;
    return {
      model,
      isOrganization,
      tenantKey: isOrganization ? "id" : "organizationId",
      change: changeOf(columns),
      rights: table.rights,
      uniqueKeys: keys.get(model) ?? [],
      relations: relationsOf(fields.get(model) ?? new Map()),
    };
  });
}

/** If this model holds the relation's id, its other end is one row. */
function relationsOf(fields: ModelFields): Relation[] {
  return [...fields].flatMap(([name, field]) => {
    const model = field.kind === "relation" && tenantModels.find((known) => known === field.model);
    return model ? [{ name, model, isList: !fields.has(`${name}Id`) }] : [];
  });
}

function changeOf(columns: readonly { field: string; type: string }[]): Row {
  const moment = columns.find(({ type }) => type.startsWith("timestamp"));
  if (moment) return { [moment.field]: new Date("2031-01-01T00:00:00Z") };
  const number = columns.find(({ type }) => type === "integer");
  if (number) return { [number.field]: 7 };
  throw new Error(
    "A tenant model has neither a time nor a number to change: teach this file what to change in it.",
  );
}
