import "server-only";
import type { Components, JsonSchema } from "./json-schema";

/** What a field of this name holds, if its schema only says that it is text. */
const byName: Readonly<Record<string, string>> = {
  access_token: "Xons0LMSvaZfNal5c0v_-FTr8PwQ0bSjFxYn5fVDdUE",
  city: "Lüneburg",
  country: "DE",
  email: "kim@nordwerk.example",
  name: "Nordwerk GmbH",
  phone: "+49 4131 1234",
  sku: "NW-100",
  slug: "nordwerk",
  title: "Extension of the hall",
  token: "…",
  user_name: "Kim Berg",
};

const byFormat: Readonly<Record<string, string>> = {
  date: "2027-03-31",
  "date-time": "2027-01-15T09:30:00.000Z",
  email: "kim@nordwerk.example",
  uri: "https://nordwerk.example",
  uuid: "0197c2a0-1b2c-7d3e-8f40-5a6b7c8d9e0f",
};

/** A value that a schema allows: its own example, or one made from what it says. */
export function exampleOf(schema: JsonSchema, components: Components, name = ""): unknown {
  const { $ref, examples, enum: values, anyOf, allOf, type, format } = schema;
  if (typeof $ref === "string")
    return exampleOf(components.get($ref.split("/").at(-1) ?? "") ?? {}, components, name);
  if (Array.isArray(examples) && examples.length > 0) return examples[0];
  if ("const" in schema) return schema.const;
  if (Array.isArray(values)) return values[0];
  for (const choices of [anyOf, allOf])
    if (Array.isArray(choices)) return exampleOf(choices[0] ?? {}, components, name);
  if (type === "object") return exampleObject(schema, components);
  if (type === "array") {
    const items = schema.items;
    return typeof items === "object" && items !== null
      ? [exampleOf({ ...items }, components, name)]
      : [];
  }
  if (type === "boolean") return true;
  if (type === "integer" || type === "number")
    return schema.default ?? Math.max(1, Number(schema.minimum ?? 1));
  if (type !== "string") return null;
  if (typeof format === "string" && byFormat[format]) return byFormat[format];
  if (typeof schema.default === "string") return schema.default;
  return byName[name] ?? "Text";
}

function exampleObject({ properties }: JsonSchema, components: Components): unknown {
  if (typeof properties !== "object" || properties === null) return {};
  return Object.fromEntries(
    Object.entries(properties).map(([key, property]) => [
      key,
      exampleOf({ ...property }, components, key),
    ]),
  );
}
