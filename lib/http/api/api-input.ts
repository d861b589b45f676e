import "server-only";
import type { NextRequest } from "next/server";
import type { ProblemCode } from "@/lib/problems";
import { ok, problem } from "@/lib/result";
import {
  type FieldErrors,
  fieldErrors,
  foreignField,
  repeatedField,
  unknownField,
} from "../field-errors";
import { fieldsInSchemaNames, isFieldName } from "../field-names";
import type { InputSchema } from "../use-case";
import { readJsonBody } from "./json-body";
import { plainWords } from "./plain-words";

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
  return strayParameter(query) ?? readJsonBody(request);
}

/** What was sent and the path's parameters, checked by the schema. */
export function parseInput<Value>(
  sent: Sent,
  { organizationId: _, ...params }: Params,
  schema: InputSchema<Value>,
): Input<Value> {
  if (!sent.ok) {
    const { field, message = unknownField } = sent;
    return { ...sent, ...(field === undefined ? {} : { errors: { [field]: [message] } }) };
  }
  const said = Object.keys(params).find((name) => Object.hasOwn(sent.value, name));
  if (said !== undefined)
    return { ...problem("invalid_input"), errors: { [said]: [unknownField] } };
  const parsed = schema.safeParse({ ...sent.value, ...params }, { error: plainWords });
  if (parsed.success) return { ok: true, value: parsed.data };
  // A path that can't name a record names nothing.
  if (parsed.error.issues.some(({ path }) => typeof path[0] === "string" && path[0] in params))
    return problem("not_found");
  return { ...problem("invalid_input"), errors: fieldErrors(parsed.error) };
}

function readQuery(query: URLSearchParams): Sent {
  const names = [...query.keys()];
  const foreign = names.find((name) => !isFieldName(name));
  if (foreign !== undefined)
    return { ...problem("invalid_input", foreign.slice(0, 100)), message: foreignField };
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  return repeated === undefined
    ? ok(fieldsInSchemaNames(Object.fromEntries(query)))
    : { ...problem("invalid_input", repeated), message: repeatedField };
}

/** The refusal of a query beside a body, because nothing would read it. */
export function strayParameter(query: URLSearchParams) {
  const [stray] = query.keys();
  return stray === undefined
    ? null
    : {
        ...problem("invalid_input", stray.slice(0, 100)),
        message: "Send this in the body: nothing is read from the address here.",
      };
}
