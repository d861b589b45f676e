import "server-only";
import { snakeCase } from "es-toolkit/string";
import { z } from "zod";
import { scopeOf } from "@/lib/access/scopes";
import type { DeclaredRoute } from "../api/declaration";
import { exampleOf } from "./example";
import { type Components, type JsonSchema, jsonSchema } from "./json-schema";
import { refusalsOf } from "./problem-answers";

interface Place {
  readonly method: string;
  /** As its folder is named: "/customers/[customerId]". */
  readonly path: string;
}

/** A method of a path, as OpenAPI describes it. */
export function describeOperation(
  { method, path }: Place,
  route: DeclaredRoute,
  components: Components,
): JsonSchema {
  const names = [...path.matchAll(/\[(\w+)\]/g)].map(([, name = ""]) => name);
  const sent = fieldsOf(route.schema, components);
  const inPath = names.map((name) => pathParameter(name, sent.properties[snakeCase(name)]));
  const rest = Object.entries(sent.properties).filter(
    ([name]) => !names.some((inside) => snakeCase(inside) === name),
  );
  const isRead = method === "GET";
  const hasBody = !isRead && (rest.length > 0 || route.isUpload);
  const scope = route.permission && scopeOf(route.permission);
  return {
    operationId: operationId(method, path),
    tags: [tagOf(path)],
    summary: route.summary,
    ...(route.permission ? { description: accessInWords(route.permission, scope ?? null) } : {}),
    security: securityOf(route.door, scope ?? null),
    parameters: [
      ...inPath,
      ...(isRead ? rest.map(([name, schema]) => queryParameter(name, schema, sent.required)) : []),
      ...headersOf(method, route, names, sent.properties),
    ],
    ...(hasBody
      ? {
          requestBody: route.isUpload
            ? uploadOf(Object.fromEntries(rest))
            : bodyOf(Object.fromEntries(rest), sent.required, components),
        }
      : {}),
    responses: {
      [route.status]: answerOf(route, components),
      ...Object.fromEntries(
        refusalsOf(route.door, method).map((status) => [
          status,
          { $ref: `#/components/responses/${status}` },
        ]),
      ),
    },
  };
}

function headersOf(
  method: string,
  { door }: DeclaredRoute,
  names: readonly string[],
  properties: Readonly<Record<string, JsonSchema>>,
) {
  if (door !== "member") return [];
  const headers = [
    ...(names.includes("organizationId") ? [] : ["Organization-Id"]),
    ...(method === "POST" ? ["Idempotency-Key"] : []),
    ...("lock_version" in properties ? ["If-Match"] : []),
  ];
  return headers.map((name) => ({ $ref: `#/components/parameters/${name}` }));
}

function fieldsOf(schema: unknown, components: Components) {
  const made = schema instanceof z.ZodType ? jsonSchema(schema, "input", components) : {};
  const properties = z.record(z.string(), z.record(z.string(), z.unknown())).catch({});
  const required = z.array(z.string()).catch([]);
  return { properties: properties.parse(made.properties), required: required.parse(made.required) };
}

function pathParameter(name: string, schema: JsonSchema = { type: "string", format: "uuid" }) {
  return { name: snakeCase(name), in: "path", required: true, schema };
}

function queryParameter(name: string, schema: JsonSchema, required: readonly string[]) {
  return { name, in: "query", required: required.includes(name), schema };
}

function bodyOf(
  properties: Record<string, JsonSchema>,
  required: readonly string[],
  components: Components,
) {
  const needed = required.filter((name) => name in properties);
  const schema = {
    type: "object",
    properties,
    ...(needed.length > 0 ? { required: needed } : {}),
    additionalProperties: false,
  };
  const content = { schema, example: exampleOf(schema, components) };
  return { required: needed.length > 0, content: { "application/json": content } };
}

/** A file, with text fields beside it. */
function uploadOf(properties: Record<string, JsonSchema>) {
  const fields = Object.keys(properties).map((name) => [name, { type: "string" }]);
  const schema = {
    type: "object",
    properties: { ...Object.fromEntries(fields), file: { type: "string", format: "binary" } },
    required: ["file"],
  };
  return { required: true, content: { "multipart/form-data": { schema } } };
}

function answerOf({ door, answers, fileTypes, status }: DeclaredRoute, components: Components) {
  const described = {
    description: status === 201 ? "Created." : "Done.",
    headers: headersIn(door),
  };
  if (fileTypes) {
    const content = fileTypes.map((type) => [type, { schema: { type: "string" } }]);
    return { ...described, content: Object.fromEntries(content) };
  }
  const schema = answers ? jsonSchema(answers, "output", components) : {};
  const example = exampleOf(schema, components);
  return { ...described, content: { "application/json": { schema, example } } };
}

function headersIn(door: DeclaredRoute["door"]) {
  const limits = ["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"];
  const names = ["X-Request-Id", ...(door === "member" ? limits : [])];
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

function securityOf(door: DeclaredRoute["door"], scope: string | null): readonly object[] {
  if (door === "public") return [];
  const session = { accessToken: [] };
  if (door === "open") return [{}, session];
  return door === "member" && scope ? [session, { apiToken: [] }] : [session];
}

function accessInWords(permission: string, scope: string | null): string {
  const tokens = scope ? `an API token the scope \`${scope}\`` : "and no API token can do it";
  return `Needs the permission \`${permission}\`; ${tokens}.`;
}

function tagOf(path: string): string {
  const [first = "", second = "", third = ""] = path.split("/").slice(1);
  return first === "organizations" && second === "[organizationId]" && third ? third : first;
}

// Such as getCustomersByCustomerId: made from the address, so that it changes with nothing else.
function operationId(method: string, path: string): string {
  const words = path.split("/").flatMap((part) => part.replace("[", "by-").split(/[-\]]/));
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return method.toLowerCase() + words.map(capital).join("");
}
