import "server-only";
import { z } from "zod";
import { connections } from "./connections";
import { Prisma } from "./generated/client";
import { type TenantModel, tenantModels } from "./models";
import { fieldsByModel, type ModelTable, tablesByModel } from "./schema-metadata";
import type { TenantTx } from "./tenant-handle";

/** The tenant models that have a field of this kind of name, from Prisma's own metadata: a new one is among them unasked. */
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

/** The ids of the rows of a model, in their order, that lie behind `after`. */
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

/** Which of these values stand in a column of text. */
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

/** The rows of a model, in the order of their ids, that lie behind `after`, with these fields. */
export async function rowsOfModel(
  tx: TenantTx,
  model: TenantModel,
  { fields, after, take }: { fields: readonly string[]; after: string; take: number },
): Promise<Record<string, unknown>[]> {
  const select = Object.fromEntries(["id", ...fields].map((field) => [field, true]));
  // Of organizations a tenant has the one, and the scope lets nobody ask for those behind it.
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

/** Deletes the rows with these ids for good; how many there were. */
export async function deleteRows(
  tx: TenantTx,
  model: TenantModel,
  ids: readonly string[],
): Promise<number> {
  const deleted = await call(tx, model, "deleteMany", { where: { id: { in: [...ids] } } });
  return z.object({ count: z.number() }).parse(deleted).count;
}

/** Deletes a row for good where it still is as `where` says, with all that goes with it; whether it did. */
export async function deleteRow(tx: TenantTx, model: TenantModel, where: object): Promise<boolean> {
  const deleted = await call(tx, model, "deleteMany", { where });
  return z.object({ count: z.number() }).parse(deleted).count > 0;
}

/** Whether an error says that a row is still referred to. */
export function isStillReferredTo(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2003";
}

/** Whether an error says that rows are none that the schema or the database takes. */
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
