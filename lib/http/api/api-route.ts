import "server-only";
import type { NextRequest } from "next/server";
import { z } from "zod";
import type { Member, Person, RequestOrigin } from "@/lib/access/actor";
import { loggedCall } from "@/lib/logged-call";
import { ok, type Problem, problem, type Result } from "@/lib/result";
import type { FoundSession } from "@/lib/sessions/find-session";
import { attempt } from "../attempt";
import { logLimit } from "../log-limit";
import { problemResponse } from "../problem-response";
import { requestOrigin } from "../request-origin";
import type { InputSchema, UseCase } from "../use-case";
import { admitRequest } from "./admit-request";
import { answerOnce } from "./answer-once";
import { refusal, success } from "./api-answer";
import { bearerToken, memberBehind, personBehind, sessionBehind } from "./api-caller";
import { type Input, type Params, parseInput, readSent, type Sent } from "./api-input";
import { requiredVersion } from "./conditions";
import { type Declaration, type Door, declare, type Fitting } from "./declaration";

export type RouteHandler = (
  request: NextRequest,
  context: { params: Promise<Params | undefined> },
) => Promise<Response>;
type Identify<Who> = (
  request: Request,
  origin: RequestOrigin,
  params: Params,
) => Promise<Result<Who>>;
export type Declared<Value, Shown> = Declaration<Value, Shown> & Fitting<Value, Shown>;

/** A route for anybody. */
export function publicRoute<Input, Value, Shown = unknown>(
  schema: InputSchema<Input>,
  perform: UseCase<RequestOrigin, Input, Value>,
  declaration?: Declared<Value, Shown>,
): RouteHandler {
  return route("public", schema, perform, declaration, async (_request, origin) => ok(origin));
}

/** A route for anybody; if a token says who asks, the use case knows. */
export function openRoute<Input, Value, Shown = unknown>(
  schema: InputSchema<Input>,
  perform: UseCase<{ person: Person | null; origin: RequestOrigin }, Input, Value>,
  declaration?: Declared<Value, Shown>,
): RouteHandler {
  return route("open", schema, perform, declaration, async (request, origin) => {
    if (!bearerToken(request)) return ok({ person: null, origin });
    const person = await personBehind(request, origin);
    return person.ok ? ok({ person: person.value, origin }) : person;
  });
}

/** A route for whoever has a live session's access token. API tokens don't count: they are for one organization's data. */
export function personRoute<Input, Value, Shown = unknown>(
  schema: InputSchema<Input>,
  perform: UseCase<Person, Input, Value>,
  declaration?: Declared<Value, Shown>,
): RouteHandler {
  return route("person", schema, perform, declaration, personBehind);
}

interface CurrentSession {
  readonly token: string;
  readonly session: FoundSession;
  readonly origin: RequestOrigin;
}

/** A route about the session whose access token calls it. */
export function sessionRoute<Input, Value, Shown = unknown>(
  schema: InputSchema<Input>,
  perform: UseCase<CurrentSession, Input, Value>,
  declaration?: Declared<Value, Shown>,
): RouteHandler {
  return route("session", schema, perform, declaration, async (request, origin) => {
    const found = await sessionBehind(request);
    return found.ok ? ok({ ...found.value, origin }) : found;
  });
}

/**
 * A route for a member, or for an API token that acts for one within its scopes. The organization is the one that the path names,
 * or else the Organization-Id header, or else the person's only one. An organization that they don't belong to is not found.
 */
export function memberRoute<Input, Value, Shown = unknown>(
  schema: InputSchema<Input>,
  perform: UseCase<Member, Input, Value>,
  declaration?: Declared<Value, Shown>,
): RouteHandler {
  return route("member", schema, perform, declaration, identifyMember, {
    asMember: (member) => member,
  });
}

/** The member who asks, in the organization that is named or implied. */
export function identifyMember(request: Request, origin: RequestOrigin, params: Params) {
  const named = params.organizationId ?? request.headers.get("organization-id");
  return memberBehind(request, origin, named ? String(named) : null);
}

/** The answer for an address of the API that does not exist. */
export const unknownRoute = publicRoute(z.unknown(), async () => problem("not_found"));

/** The answer to a method that nothing here supports. */
export const refusedMethod = publicRoute(z.unknown(), async () => problem("method_not_allowed"));

interface Ways<Who> {
  /** Whose requests are counted. */
  readonly asMember?: (who: Who) => Member | null;
  /** Reads what was sent, as JSON if left out. */
  readonly read?: (request: NextRequest) => Promise<Sent>;
  /** Whether it takes a file, and is carried out however often it comes. */
  readonly isUpload?: boolean;
}

/** What all other kinds of routes are made of. */
export function route<Who, Input, Value, Shown>(
  door: Door,
  schema: InputSchema<Input>,
  perform: UseCase<Who, Input, Value>,
  declaration: Declaration<Value, Shown> = {},
  identify: Identify<Who>,
  { asMember = () => null, read = readSent, isUpload = false }: Ways<Who> = {},
): RouteHandler {
  const { summary, permission, answers, fileTypes, status = 200 } = declaration;
  const answer = async (
    request: NextRequest,
    context: Parameters<RouteHandler>[1],
    origin: RequestOrigin,
    headers: Map<string, string>,
  ): Promise<Response> => {
    const { requestId } = origin;
    // Next passes none to a route whose path has none.
    const params = (await context.params) ?? {};
    // Read first, because a body can take minutes to arrive: who asks is decided by what holds once it is here.
    const sent = await read(request);
    const who = await identify(request, origin, params);
    if (!who.ok) return refusal(who, requestId);
    const member = asMember(who.value);
    const admission = member && (await admitRequest(member));
    // From here on every answer has these, refusals included.
    for (const [name, value] of Object.entries(admission?.headers ?? {})) headers.set(name, value);
    if (admission?.refusal) return refuse(admission.refusal, origin);

    const input = conditionalInput(request, sent, params, schema);
    if (!input.ok) return problemResponse(input.code, { requestId, errors: input.errors });
    const work = async () => {
      const result = await perform(who.value, input.value);
      if (result.ok) return success(request, result.value, declaration, requestId);
      const isStale = result.code === "conflict" && request.headers.has("if-match");
      return refuse(isStale ? problem("precondition_failed") : result, origin);
    };
    return member && !isUpload ? answerOnce(member, request, sent, work) : work();
  };
  const handler: RouteHandler = (request, context) => {
    const origin = requestOrigin(request.headers, "api");
    const { requestId } = origin;
    return loggedCall({ requestId, ...clientsId(request) }, async () => {
      const headers = new Map(Object.entries(clientsId(request)));
      const answered = await attempt(async () =>
        ok(await answer(request, context, origin, headers)),
      );
      const response = answered.ok ? answered.value : refusal(answered, requestId);
      for (const [name, value] of headers) response.headers.set(name, value);
      return response;
    });
  };
  return declare(handler, {
    door,
    schema,
    isUpload,
    summary,
    permission,
    answers,
    fileTypes,
    status,
  });
}

function conditionalInput<Value>(
  request: Request,
  sent: Sent,
  params: Params,
  schema: InputSchema<Value>,
): Input<Value> {
  if (!sent.ok) return parseInput(sent, params, schema);
  const version = requiredVersion(request, schema, sent.value.lockVersion);
  if (!version.ok) return version;
  const condition = version.value === null ? {} : { lockVersion: version.value };
  return parseInput(ok({ ...sent.value, ...condition }), params, schema);
}

function refuse(result: Problem, origin: RequestOrigin): Response {
  logLimit(result.code, origin);
  return refusal(result, origin.requestId);
}

/** A client's own id of its request is given back and logged. Our id is never taken from outside. */
function clientsId(request: Request): Readonly<Record<string, string>> {
  const id = request.headers.get("x-client-request-id") ?? "";
  return /^[\x21-\x7e]{1,100}$/.test(id) ? { "X-Client-Request-Id": id } : {};
}
