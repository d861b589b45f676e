import "server-only";
import type { NextRequest } from "next/server";
import type { Member } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import { log } from "@/lib/log";
import { currentMember } from "./current-session";
import { problemResponse } from "./problem-response";
import { requestOrigin } from "./request-origin";
import type { InputSchema, UseCase } from "./use-case";

/** What a page asks for while somebody types: a list as JSON, for the browser of a member of the organization in the path. */
export function memberLookUp<Input, Value extends object>(
  schema: InputSchema<Input>,
  perform: UseCase<Member, Input, Value>,
): (request: NextRequest, context: { params: Promise<{ slug: string }> }) => Promise<Response> {
  return async (request, context) => {
    const { slug } = await context.params;
    const { requestId } = requestOrigin(request.headers, "browser");
    const actor = await currentMember(slug);
    if (!actor) return problemResponse("not_found", { requestId });
    const input = schema.safeParse(Object.fromEntries(request.nextUrl.searchParams));
    if (!input.success) return problemResponse("invalid_input", { requestId });
    try {
      const result = await perform(actor, input.data);
      if (!result.ok) return problemResponse(result.code, { requestId });
      return Response.json(result.value, { headers: { "Cache-Control": "private, no-store" } });
    } catch (error) {
      if (error instanceof Forbidden) return problemResponse("forbidden", { requestId });
      log.error({ err: error }, "a look-up failed");
      return problemResponse("unexpected", { requestId });
    }
  };
}
