import "server-only";
import { z } from "zod";
import { connections } from "../connections/connections";
import { type TenantModel, tenantModels } from "../models";
import { tableOf } from "./model-rows";

const keySchema = z.array(z.object({ child: z.string(), parent: z.string() }));

/**
 * Every tenant model, each after those that it refers to. The order comes from the foreign keys in the database's catalog, so
 * that a new model finds its place by itself. The organization comes first; to delete, go the other way.
 */
export async function modelsInOrder(): Promise<readonly TenantModel[]> {
  const keys = keySchema.parse(
    await connections().identityClient.$queryRaw`
      SELECT child.relname::text AS child, parent.relname::text AS parent
      FROM pg_constraint key
      JOIN pg_class child ON child.oid = key.conrelid
      JOIN pg_class parent ON parent.oid = key.confrelid
      WHERE key.contype = 'f' AND key.connamespace = 'public'::regnamespace AND child.oid <> parent.oid`,
  );
  const models = [...tenantModels].sort();
  const ordered: TenantModel[] = [];
  const add = (model: TenantModel) => {
    if (ordered.includes(model)) return;
    const { table } = tableOf(model);
    const parents = new Set(keys.filter(({ child }) => child === table).map((key) => key.parent));
    for (const other of models) if (parents.has(tableOf(other).table)) add(other);
    ordered.push(model);
  };
  models.forEach(add);
  return ordered;
}
