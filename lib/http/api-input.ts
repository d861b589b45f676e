import "server-only";
import { toCamelCaseKeys } from "es-toolkit/object";
import type { NextRequest } from "next/server";
import type { ProblemCode } from "@/lib/problems";
import { ok, problem } from "@/lib/result";
import { type FieldErrors, fieldErrors } from "./field-errors";
import { isFieldName } from "./is-field-name";
import { readJsonBody } from "./json-body";
import type { InputSchema } from "./use-case";

/** The parameters of a path, as Next passes them. */
export type Params = Readonly<Record<string, string | string[] | undefined>>;

/** A use case's input, or why there is none. */
export type Input<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: ProblemCode; readonly errors?: FieldErrors };

/** What a request sends: its query if it reads, its body if it writes. */
export type Sent = Awaited<ReturnType<typeof readJsonBody>>;

/** Reads what a request sends, unchecked. */
export async function readSent(request: NextRequest): Promise<Sent> {
  const query = request.nextUrl.searchParams;
  if (request.method === "GET" || request.method === "HEAD") return readQuery(query);
  const [stray] = query.keys();
  return stray === undefined ? readJsonBody(request) : problem("invalid_input", stray);
}

/** What was sent and the path's parameters, checked by the schema. */
export function parseInput<Value>(
  sent: Sent,
  { organizationId: _, ...params }: Params,
  schema: InputSchema<Value>,
): Input<Value> {
  if (!sent.ok) return { ...sent, ...(sent.field ? { errors: unknownField(sent.field) } : {}) };
  const said = Object.keys(params).find((name) => Object.hasOwn(sent.value, name));
  if (said !== undefined) return { ...problem("invalid_input"), errors: unknownField(said) };
  const parsed = schema.safeParse({ ...sent.value, ...params });
  if (parsed.success) return { ok: true, value: parsed.data };
  // A path that can't name a record names nothing.
  if (parsed.error.issues.some(({ path }) => typeof path[0] === "string" && path[0] in params))
    return problem("not_found");
  return { ...problem("invalid_input"), errors: fieldErrors(parsed.error) };
}

const unknownField = (field: string): FieldErrors => ({ [field]: ["This field is not known."] });

function readQuery(query: URLSearchParams): Sent {
  const names = [...query.keys()];
  const foreign = names.find((name, index) => names.indexOf(name) !== index || !isFieldName(name));
  return foreign === undefined
    ? ok<Record<string, unknown>>(toCamelCaseKeys(Object.fromEntries(query)))
    : problem("invalid_input", foreign.slice(0, 100));
}
