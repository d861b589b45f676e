import "server-only";
import { snakeCase } from "es-toolkit/string";
import { z } from "zod";

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Record<string, unknown>;

/** The named schemas that others refer to. */
export type Components = Map<string, JsonSchema>;

/** zod's own patterns of dates and ids are longer than everything else, and say no more than the format's name. */
const formatsThatSayAll = ["date", "date-time", "email", "uuid", "uri"];

/**
 * The JSON Schema of a zod schema, with its keys as the API has them. Schemas with an id go to `components`.
 *
 * @param io what is sent, before it is transformed, or what is answered
 */
export function jsonSchema(
  schema: z.ZodType,
  io: "input" | "output",
  components: Components,
): JsonSchema {
  // Wrapped in an object, because the outermost schema is never made a reference.
  const framed = z.toJSONSchema(z.object({ framed: schema }), {
    io,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema: made }) => {
      mend(zodSchema, made);
      // A later version may answer more than a client knows.
      if (io === "output" && made.additionalProperties === false) delete made.additionalProperties;
    },
  });
  for (const [name, definition] of Object.entries(framed.$defs ?? {}))
    components.set(name, inApiNames(definition));
  return inApiNames(framed.properties?.framed ?? {});
}

function mend({ _zod }: z.core.$ZodTypes, made: z.core.JSONSchema.BaseSchema): void {
  if (_zod.def.type === "date") Object.assign(made, { type: "string", format: "date-time" });
  if (made.format && formatsThatSayAll.includes(made.format)) delete made.pattern;
  // A field that is only there to say where it is changed is none that can be sent.
  for (const [name, field] of Object.entries(made.properties ?? {}))
    if (typeof field === "object" && field.not) delete made.properties?.[name];
  // A UUID of any version is a UUID.
  delete made.id;
  delete made.readOnly;
  const { replaces } = made;
  if (typeof replaces !== "object" || replaces === null) return;
  // What only forms may send, such as digits for a number, does not concern an API client.
  for (const key of ["anyOf", "replaces"]) delete made[key];
  Object.assign(made, replaces);
}

function inApiNames(value: unknown): JsonSchema {
  const renamed = rename(value);
  return typeof renamed === "object" && renamed !== null ? { ...renamed } : {};
}

function rename(value: unknown, key = ""): unknown {
  if (Array.isArray(value))
    return key === "required"
      ? value.map((name) => snakeCase(String(name)))
      : value.map((each) => rename(each));
  if (typeof value === "string")
    return key === "$ref" ? value.replace("#/$defs/", "#/components/schemas/") : value;
  if (typeof value !== "object" || value === null) return value;
  const isNamed = key === "properties";
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) =>
      isNamed ? [snakeCase(name), rename(each)] : [name, rename(each, name)],
    ),
  );
}
