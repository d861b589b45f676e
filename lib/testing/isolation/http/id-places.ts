import { z } from "zod";
import { inBraces, type OpenApiDocument } from "@/lib/http/openapi/document";
import type { ApiDoor } from "@/lib/testing/doors/api-door";

/** A place for an id in what a door of the API is asked with; "0" stands for any item of a list. */
export interface IdPlace {
  readonly name: string;
  readonly door: ApiDoor;
  readonly at: readonly string[];
  readonly isQuery: boolean;
}

const schemaShape = z.record(z.string(), z.unknown());
const contentShape = z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) });
const parameterShape = z.object({ name: z.string(), in: z.string(), schema: z.unknown() });
const listShape = z.array(z.unknown()).catch([]);

/** Every place for an id in the bodies and queries of the API, from its document, so that a new one is included by itself. */
export function idPlaces(doors: readonly ApiDoor[], document: OpenApiDocument): IdPlace[] {
  return doors.flatMap((door) => {
    const { requestBody, parameters } = schemaShape.parse(
      document.paths[`/api/v1${inBraces(door.path)}`]?.[door.method.toLowerCase()],
    );
    const bodies = Object.values(contentShape.safeParse(requestBody).data?.content ?? {});
    const queries = listShape
      .parse(parameters)
      .flatMap((parameter) => parameterShape.safeParse(resolved(parameter)).data ?? [])
      .filter((parameter) => parameter.in === "query" && idsIn(parameter.schema).length > 0);
    const place = (at: readonly string[], isQuery: boolean) => ({
      name: `${at.join(".")} of ${door.name}`,
      door,
      at,
      isQuery,
    });
    return [
      ...bodies.flatMap(({ schema }) => idsIn(schema).map((at) => place(at, false))),
      ...queries.map(({ name }) => place([name], true)),
    ];
  });

  function idsIn(described: unknown, at: readonly string[] = []): (readonly string[])[] {
    const schema = resolved(described);
    if (schema.format === "uuid") return [at];
    const properties = Object.entries(schemaShape.catch({}).parse(schema.properties));
    const variants = listShape.parse(schema.anyOf ?? schema.oneOf ?? schema.allOf);
    return [
      ...properties.flatMap(([name, inner]) => idsIn(inner, [...at, name])),
      ...variants.flatMap((inner) => idsIn(inner, at)),
      ...(schema.items ? idsIn(schema.items, [...at, "0"]) : []),
    ];
  }

  function resolved(described: unknown): Record<string, unknown> {
    const schema = schemaShape.catch({}).parse(described);
    if (typeof schema.$ref !== "string") return schema;
    const [, ...names] = schema.$ref.split("/");
    const inner = (outer: unknown, name: string): unknown => Reflect.get(Object(outer), name);
    return resolved(names.reduce(inner, document));
  }
}

/** A body with an id at a place in it. */
export function withIdAt(body: unknown, [name, ...rest]: readonly string[], id: string): unknown {
  if (name === undefined) return id;
  if (name === "0") return [withIdAt(Reflect.get(Object(body), 0), rest, id)];
  return { ...Object(body), [name]: withIdAt(Reflect.get(Object(body), name), rest, id) };
}
