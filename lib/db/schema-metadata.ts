import "server-only";
import { z } from "zod";

const dataModelSchema = z.object({
  models: z.record(
    z.string(),
    z.object({
      dbName: z.string(),
      fields: z.array(
        z.object({
          name: z.string(),
          dbName: z.string().optional(),
          kind: z.enum(["scalar", "object"]),
          type: z.string(),
        }),
      ),
    }),
  ),
});

export type Field =
  | { readonly kind: "scalar" | "json" }
  | { readonly kind: "relation"; readonly model: string };
export type ModelFields = ReadonlyMap<string, Field>;

/**
 * The fields of every model, read from the generated client itself. Prisma does not document the property. If a release drops or
 * changes it, parsing fails at the first query, instead of leaving arguments unchecked.
 */
export function fieldsByModel(client: object): ReadonlyMap<string, ModelFields> {
  const { models } = dataModelSchema.parse(Reflect.get(client, "_runtimeDataModel"));
  return new Map(
    Object.entries(models).map(([model, { fields }]) => [
      model,
      new Map(fields.map(({ name, kind, type }) => [name, toField(kind, type)])),
    ]),
  );
}

/** A column of a model's table. */
export interface Column {
  readonly field: string;
  readonly name: string;
  /** Prisma's name of its type, such as BigInt. */
  readonly type: string;
}

/** A model's table, with its columns in the schema's order. */
export interface ModelTable {
  readonly table: string;
  readonly columns: readonly Column[];
}

/** Reading the metadata takes milliseconds, and callers that go through all models ask for each. */
const knownTables = new WeakMap<object, ReadonlyMap<string, ModelTable>>();

/** The table of every model, read from the generated client like {@link fieldsByModel}. */
export function tablesByModel(client: object): ReadonlyMap<string, ModelTable> {
  const tables = knownTables.get(client) ?? readTables(client);
  knownTables.set(client, tables);
  return tables;
}

function readTables(client: object): ReadonlyMap<string, ModelTable> {
  const { models } = dataModelSchema.parse(Reflect.get(client, "_runtimeDataModel"));
  return new Map(
    Object.entries(models).map(([model, { dbName: table, fields }]) => [
      model,
      {
        table,
        columns: fields
          .filter(({ kind }) => kind === "scalar")
          .map(({ name: field, dbName, type }) => ({ field, name: dbName ?? field, type })),
      },
    ]),
  );
}

function toField(kind: "scalar" | "object", type: string): Field {
  if (kind === "object") return { kind: "relation", model: type };
  return { kind: type === "Json" ? "json" : "scalar" };
}
