import "server-only";
import { z } from "zod";
import { connections } from "../connections/connections";
import { Prisma } from "../generated/client";
import { type TenantModel, tenantModels } from "../models";
import { fieldsByModel, type ModelTable, tablesByModel } from "../schema-metadata";
import type { TenantTx } from "../tenant-handle";

/** The tenant models that have a field of such a name, from Prisma's own metadata, so that a new model is included by itself. */
export function modelsWithField(
  name: RegExp,
): readonly { readonly model: TenantModel; readonly field: string }[] {
  const fields = fieldsByModel(connections().tenantClient);
  return tenantModels.flatMap((model) =>
    [...(fields.get(model)?.keys() ?? [])]
      .filter((field) => name.test(field))
      .map((field) => ({ model, field })),
  );
}

/** The ids of a model's rows behind `after`, in order. */
export async function idsOfRows(
  tx: TenantTx,
  model: TenantModel,
  { where, after, take }: { where: object; after: string; take: number },
): Promise<string[]> {
  const args = { where: { ...where, id: { gt: after } }, orderBy: { id: "asc" }, take };
  const rows = await call(tx, model, "findMany", { ...args, select: { id: true } });
  return z
    .array(z.object({ id: z.string() }))
    .parse(rows)
    .map(({ id }) => id);
}

/** Which of these values occur in a text column. */
export async function valuesFound(
  tx: TenantTx,
  { model, field }: { readonly model: TenantModel; readonly field: string },
  values: readonly string[],
): Promise<string[]> {
  const where = { [field]: { in: [...values] } };
  const rows = await call(tx, model, "findMany", { where, select: { [field]: true } });
  return z
    .array(z.record(z.string(), z.string()))
    .parse(rows)
    .flatMap((row) => row[field] ?? []);
}

/** A model's table and columns, as the schema has them. */
export function tableOf(model: TenantModel): ModelTable {
  const table = tablesByModel(connections().tenantClient).get(model);
  if (!table) throw new Error(`No table is known for ${model}.`);
  return table;
}

const rowsSchema = z.array(z.record(z.string(), z.unknown()));

/** The rows of a model behind `after`, in the order of their ids, with these fields. */
export async function rowsOfModel(
  tx: TenantTx,
  model: TenantModel,
  { fields, after, take }: { fields: readonly string[]; after: string; take: number },
): Promise<Record<string, unknown>[]> {
  const select = Object.fromEntries(["id", ...fields].map((field) => [field, true]));
  // A tenant sees one organization, and the scope refuses a condition on others.
  const where = model === "Organization" ? {} : { id: { gt: after } };
  const args = { where, orderBy: { id: "asc" }, take, select };
  return rowsSchema.parse(await call(tx, model, "findMany", args));
}

/** Adds rows of a model as they are, ids and times included. */
export async function insertRows(
  tx: TenantTx,
  model: TenantModel,
  data: readonly object[],
): Promise<void> {
  await call(tx, model, "createMany", { data: [...data] });
}

/** Deletes the rows with these ids for good; answers how many there were. */
export async function deleteRows(
  tx: TenantTx,
  model: TenantModel,
  ids: readonly string[],
): Promise<number> {
  const deleted = await call(tx, model, "deleteMany", { where: { id: { in: [...ids] } } });
  return z.object({ count: z.number() }).parse(deleted).count;
}

/** Deletes a row for good, with all that belongs to it, if it still is as `where` says; answers whether it did. */
export async function deleteRow(tx: TenantTx, model: TenantModel, where: object): Promise<boolean> {
  const deleted = await call(tx, model, "deleteMany", { where });
  return z.object({ count: z.number() }).parse(deleted).count > 0;
}

/** Whether an error says that a row is still referred to. */
export function isStillReferredTo(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2003";
}

/** Whether an error says that the schema or the database refused the rows. */
export function isRefusedRow(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError ||
    error instanceof Prisma.PrismaClientValidationError
  );
}

async function call(
  tx: TenantTx,
  model: TenantModel,
  operation: "findMany" | "createMany" | "deleteMany",
  args: object,
): Promise<unknown> {
  const delegate: object = Reflect.get(tx, model.charAt(0).toLowerCase() + model.slice(1));
  const method: CallableFunction = Reflect.get(delegate, operation);
  return await Reflect.apply(method, delegate, [args]);
}
