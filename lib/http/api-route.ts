import "server-only";
import { toSnakeCaseKeys } from "es-toolkit/object";
import type { NextRequest } from "next/server";
import { z } from "zod";
import type { Member, Person, RequestOrigin } from "@/lib/access/actor";
import { Forbidden, ScopeForbids, StatusForbids } from "@/lib/access/authorize";
import { rolesWith } from "@/lib/access/permission-words";
import { scopeOf } from "@/lib/access/scopes";
import { recordDenial } from "@/lib/audit/record-denial";
import { log } from "@/lib/log";
import { loggedCall } from "@/lib/logged-call";
import { type ProblemCode, problems } from "@/lib/problems";
import { ok, type Problem, problem, type Result } from "@/lib/result";
import { ServiceBusy } from "@/lib/service-busy";
import { bearerToken, memberBehind, personBehind, sessionBehind } from "./api-caller";
import { type FieldErrors, fieldErrors } from "./field-errors";
import { readJsonBody } from "./json-body";
import { logLimit } from "./log-limit";
import { problemResponse } from "./problem-response";
import { requestOrigin } from "./request-origin";
import type { InputSchema, UseCase } from "./use-case";

type Params = Readonly<Record<string, string | string[] | undefined>>;
export type RouteHandler = (
  request: NextRequest,
  context: { params: Promise<Params | undefined> },
) => Promise<Response>;

export interface Answer<Value> {
  /** 200 unless something was created. */
  readonly status?: number;
  /** What of the value the client gets; all of it unless said otherwise. */
  readonly present?: (value: Value) => object;
  /** Answers with something else than JSON. */
  readonly respond?: (value: Value, requestId: string) => Response;
}

/** A route for anybody. */
export function publicRoute<Input, Value>(
  schema: InputSchema<Input>,
  perform: UseCase<RequestOrigin, Input, Value>,
  answer: Answer<Value> = {},
): RouteHandler {
  return route(schema, perform, answer, async (_request, origin) => ok(origin));
}

/** A route for anybody that knows who asks where a token says so. */
export function openRoute<Input, Value>(
  schema: InputSchema<Input>,
  perform: UseCase<{ person: Person | null; origin: RequestOrigin }, Input, Value>,
  answer: Answer<Value> = {},
): RouteHandler {
  return route(schema, perform, answer, async (request, origin) => {
    if (!bearerToken(request)) return ok({ person: null, origin });
    const person = await personBehind(request, origin);
    return person.ok ? ok({ person: person.value, origin }) : person;
  });
}

/** A route for whoever has a live access token. An API token is none: it is for one organization's data. */
export function personRoute<Input, Value>(
  schema: InputSchema<Input>,
  perform: UseCase<Person, Input, Value>,
  answer: Answer<Value> = {},
): RouteHandler {
  return route(schema, perform, answer, personBehind);
}

/** A route that ends the session of the access token it is called with. */
export function sessionRoute<Input, Value>(
  schema: InputSchema<Input>,
  perform: UseCase<{ token: string; origin: RequestOrigin }, Input, Value>,
  answer: Answer<Value> = {},
): RouteHandler {
  return route(schema, perform, answer, async (request, origin) => {
    const found = await sessionBehind(request);
    return found.ok ? ok({ token: found.value.token, origin }) : found;
  });
}

/**
 * A route for a member, or for an API token that acts for one within its scopes: of the organization that the path names, or else the Organization-Id header, or else the only one
 * the person belongs to. An organization of others is not found.
 */
export function memberRoute<Input, Value>(
  schema: InputSchema<Input>,
  perform: UseCase<Member, Input, Value>,
  answer: Answer<Value> = {},
): RouteHandler {
  return route(schema, perform, answer, identifyMember);
}

/** Who asks, as a member of the organization that is named or implied. */
export function identifyMember(request: Request, origin: RequestOrigin, params: Params) {
  const named = params.organizationId ?? request.headers.get("organization-id");
  return memberBehind(request, origin, named ? String(named) : null);
}

/** An address of the API that is none. */
export const unknownRoute = publicRoute(z.unknown(), async () => problem("not_found"));

/** The answer to a method that nothing here takes. */
export const refusedMethod = publicRoute(z.unknown(), async () => problem("method_not_allowed"));

/** What the others are made of; `read` takes what was sent. */
export function route<Who, Input, Value>(
  schema: InputSchema<Input>,
  perform: UseCase<Who, Input, Value>,
  answer: Answer<Value>,
  identify: (request: Request, origin: RequestOrigin, params: Params) => Promise<Result<Who>>,
  read: (request: NextRequest) => Promise<Sent> = readSent,
): RouteHandler {
  return (request, context) => {
    const origin = requestOrigin(request.headers, "api");
    const { requestId } = origin;
    return loggedCall({ requestId }, async () => {
      try {
        // Next gives none to a route whose path has none.
        const params = (await context.params) ?? {};
        // Read first, because a body can take minutes to arrive: who asks is decided by what holds once it is here.
        const sent = await read(request);
        const who = await identify(request, origin, params);
        if (!who.ok) return problemResponse(who.code, { requestId });

        const input = parseInput(sent, params, schema);
        if (!input.ok) return problemResponse(input.code, { requestId, errors: input.errors });

        const result = await perform(who.value, input.value);
        if (!result.ok) {
          const { code, retryAfterSeconds } = result;
          logLimit(code, origin);
          return problemResponse(code, { requestId, errors: errorsOf(result), retryAfterSeconds });
        }
        return success(result.value, answer, requestId);
      } catch (error) {
        if (error instanceof Forbidden) {
          await recordDenial(error).catch((failure: unknown) =>
            log.error({ err: failure }, "a refusal could not be recorded"),
          );
          const { permission } = error;
          if (error instanceof ScopeForbids)
            return problemResponse("insufficient_scope", { requestId, scope: scopeOf(permission) });
          return problemResponse("forbidden", {
            requestId,
            permission,
            roles: rolesWith(permission),
          });
        }
        if (error instanceof StatusForbids) return problemResponse("status_forbids", { requestId });
        if (error instanceof ServiceBusy) return problemResponse("service_busy", { requestId });
        log.error({ err: error }, "request failed");
        return problemResponse("unexpected", { requestId });
      }
    });
  };
}

type Input<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: ProblemCode; readonly errors?: FieldErrors };

type Sent = Awaited<ReturnType<typeof readJsonBody>>;

async function readSent(request: NextRequest): Promise<Sent> {
  const query = request.nextUrl.searchParams;
  if (request.method === "GET" || request.method === "HEAD") return readQuery(query);
  const [stray] = query.keys();
  return stray === undefined ? readJsonBody(request) : problem("invalid_input", stray);
}

function parseInput<Value>(
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
  // zod leaves "__proto__" out without a word.
  const foreign = names.find(
    (name, index) => names.indexOf(name) !== index || name === "__proto__",
  );
  return foreign === undefined ? ok(Object.fromEntries(query)) : problem("invalid_input", foreign);
}

function errorsOf({ code, field, message }: Problem) {
  const words = code === "invalid_input" ? "Fill this in." : problems[code].message;
  return field ? { [field]: [message ?? words] } : undefined;
}

function success<Value>(
  value: Value,
  { status = 200, present, respond }: Answer<Value>,
  requestId: string,
): Response {
  if (respond) return respond(value, requestId);
  const shown = present ? present(value) : value;
  // Through JSON first, so that dates are text before the keys are renamed.
  const body: object = toSnakeCaseKeys(JSON.parse(JSON.stringify(shown)));
  return Response.json(body, {
    status,
    headers: { "Cache-Control": "no-store", "X-Request-Id": requestId },
  });
}
