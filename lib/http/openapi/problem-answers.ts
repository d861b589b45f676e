import "server-only";
import { groupBy, mapValues } from "es-toolkit";
import { problems } from "@/lib/problems";
import type { Door } from "../api/declaration";
import type { Components, JsonSchema } from "./json-schema";

const codes = Object.entries(problems).map(([code, { status, message }]) => ({
  code,
  status,
  message,
}));
const codesByStatus = groupBy(codes, ({ status }) => String(status));

const problemFields = {
  type: { type: "string", examples: ["about:blank"] },
  title: { type: "string", description: "What happened and what to do, for a person." },
  status: { type: "integer" },
  detail: { type: "string", description: "More about this very case, for a person." },
  code: { type: "string", description: "Stable: compare this one." },
  request_id: { type: "string", format: "uuid", description: "Name it when you ask for help." },
  errors: {
    type: "object",
    description:
      "What is wrong, by field; a field inside another by its path, such as lines.0.quantity.",
    additionalProperties: { type: "array", items: { type: "string" } },
  },
  permission: { type: "string", description: "Which permission is missing." },
  roles: { type: "array", items: { type: "string" }, description: "The roles that have it." },
  scope: { type: ["string", "null"], description: "Which scope the API token lacks." },
};

/** Adds the schema of a problem, and one for each status with its codes. @see RFC 9457 */
export function addProblems(components: Components): void {
  components.set("Problem", {
    type: "object",
    required: ["type", "title", "status", "code", "request_id"],
    properties: {
      ...problemFields,
      code: { ...problemFields.code, enum: codes.map(({ code }) => code) },
    },
  });
}

/** The answers for each status that a problem can have, to refer to. */
export const problemResponses: Readonly<Record<string, JsonSchema>> = mapValues(
  codesByStatus,
  (ofStatus) => ({
    description: ofStatus.map(({ code, message }) => `- \`${code}\`: ${message}`).join("\n"),
    headers: Object.fromEntries(
      ["X-Request-Id", ...(ofStatus[0]?.status === 405 ? ["Allow"] : [])].map((name) => [
        name,
        { $ref: `#/components/headers/${name}` },
      ]),
    ),
    content: {
      "application/problem+json": {
        schema: {
          allOf: [
            { $ref: "#/components/schemas/Problem" },
            { properties: { code: { enum: ofStatus.map(({ code }) => code) } } },
          ],
        },
        examples: Object.fromEntries(
          ofStatus.map(({ code, status, message }) => [
            code,
            { value: exampleProblem(code, status, message) },
          ]),
        ),
      },
    },
  }),
);

/** The statuses that a route can refuse with. */
export function refusalsOf(door: Door, method: string): readonly string[] {
  return Object.keys(problemResponses).filter((status) => {
    if (status === "405") return false;
    if (status === "402") return door !== "public";
    // Anything that writes may be sent a body or a condition, wanted or not.
    return method !== "GET" || !["400", "412", "413", "415"].includes(status);
  });
}

function exampleProblem(code: string, status: number, title: string): object {
  return {
    type: "about:blank",
    title,
    status,
    code,
    request_id: "7c9e6679-7425-40de-944b-e07fc1f90ae7",
    ...(code === "invalid_input" ? { errors: { name: ["Fill this in."] } } : {}),
  };
}
