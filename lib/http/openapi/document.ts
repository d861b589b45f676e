import "server-only";
import { declarationOf } from "../api/declaration";
import type { Components, JsonSchema } from "./json-schema";
import { describeOperation } from "./operation";
import { addProblems, problemResponses } from "./problem-answers";
import { describeTag, type Tag } from "./tags";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** The modules of the routes under app/api/v1, by path: "/customers/[customerId]". */
export type RouteModules = Readonly<Record<string, object>>;

export interface OpenApiDocument extends JsonSchema {
  readonly tags: readonly Tag[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  readonly components: JsonSchema & { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

/** The API as an OpenAPI document, from what the routes declare and the schemas they check with. @see OpenAPI 3.1.1 */
export function openApiDocument(routes: RouteModules): OpenApiDocument {
  const components: Components = new Map();
  addProblems(components);
  const paths = Object.fromEntries(
    Object.entries(routes)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([path, module]) => [
        `/api/v1${inBraces(path)}`,
        operationsOf(path, module, components),
      ]),
  );
  return {
    openapi: "3.1.1",
    info,
    servers: [{ url: "/" }],
    tags: tagsIn(paths),
    paths,
    components: { ...shared, responses: problemResponses, schemas: Object.fromEntries(components) },
  };
}

/** The document as it is served; only a new build changes it. */
export function documentResponse(document: OpenApiDocument): Response {
  return Response.json(document, { headers: { "Cache-Control": "no-store" } });
}

function operationsOf(path: string, module: object, components: Components) {
  const operations: Record<string, JsonSchema> = {};
  for (const method of methods) {
    const handler: unknown = Reflect.get(module, method);
    const route = typeof handler === "function" ? declarationOf(handler) : undefined;
    if (route)
      operations[method.toLowerCase()] = describeOperation({ method, path }, route, components);
  }
  return operations;
}

/** A route's path as the document writes it: `/quotes/{quote_id}` for `/quotes/[quoteId]`. */
export function inBraces(path: string): string {
  return path.replace(
    /\[(\w+)\]/g,
    (_, name: string) => `{${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}}`,
  );
}

/** The order in which people look for a group. */
function byDisplayName(one: Tag, other: Tag): number {
  return one["x-displayName"].localeCompare(other["x-displayName"], "en");
}

function tagsIn(paths: Record<string, Record<string, JsonSchema>>) {
  const names = Object.values(paths).flatMap((operations) =>
    Object.values(operations).flatMap(({ tags }) => (Array.isArray(tags) ? tags.map(String) : [])),
  );
  return [...new Set(names)].map(describeTag).sort(byDisplayName);
}

const info = {
  title: "Mercura",
  version: "1",
  description:
    "JSON in snake_case. Money is whole minor units beside an ISO 4217 currency, moments are ISO 8601 in UTC. Errors are problems (RFC 9457) with a stable `code`. Unknown fields are refused. A method that an address does not take is answered 405, with those that it takes in `Allow`; OPTIONS tells them too. Lists are paged by `limit` and `cursor`; `next_cursor` is null on the last page.",
  license: { name: "Apache-2.0", identifier: "Apache-2.0" },
};

const shared = {
  securitySchemes: {
    accessToken: {
      type: "http",
      scheme: "bearer",
      description: "The access token of a session: POST /api/v1/auth/login answers one.",
    },
    apiToken: {
      type: "http",
      scheme: "bearer",
      bearerFormat: "mercura_pat_… or mercura_org_…",
      description: "An API token, made under API tokens in an organization's sidebar.",
    },
  },
  parameters: {
    "Organization-Id": {
      name: "Organization-Id",
      in: "header",
      description: "Which organization, for who belongs to several. An API token has one.",
      schema: { type: "string", format: "uuid" },
    },
    "Idempotency-Key": {
      name: "Idempotency-Key",
      in: "header",
      description:
        "The same key and body get the same answer for 24 hours, and are carried out once. A UUID is a good one.",
      schema: { type: "string", minLength: 1, maxLength: 255 },
    },
    "If-Match": {
      name: "If-Match",
      in: "header",
      description:
        "The ETag that was read: where somebody changed the record since, the answer is 412.",
      schema: { type: "string", examples: ['"3"'] },
    },
  },
  headers: {
    Allow: {
      description: "The methods that the address takes.",
      schema: { type: "string", examples: ["GET, HEAD, OPTIONS, POST"] },
    },
    "RateLimit-Limit": { description: "Requests in a minute.", schema: { type: "integer" } },
    "RateLimit-Remaining": { description: "How many are left.", schema: { type: "integer" } },
    "RateLimit-Reset": {
      description: "Seconds until the count starts anew.",
      schema: { type: "integer" },
    },
    "X-Request-Id": {
      description: "Names this request in our log.",
      schema: { type: "string", format: "uuid" },
    },
  },
};
