import "server-only";
import { z } from "zod";

const dataModelSchema = z.object({
  models: z.record(
    z.string(),
    z.object({
      fields: z.array(
        z.object({ name: z.string(), kind: z.enum(["scalar", "object"]), type: z.string() }),
      ),
    }),
  ),
});

export type Field =
  | { readonly kind: "scalar" | "json" }
  | { readonly kind: "relation"; readonly model: string };
export type ModelFields = ReadonlyMap<string, Field>;

/**
 * The fields of every model, read from the generated client itself. Prisma does not document the property; where a release
 * drops or changes it, parsing fails at the first query rather than leaving arguments unchecked.
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

function toField(kind: "scalar" | "object", type: string): Field {
  if (kind === "object") return { kind: "relation", model: type };
  return { kind: type === "Json" ? "json" : "scalar" };
}
