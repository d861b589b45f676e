import "server-only";
import { z } from "zod";
import { ok, problem } from "@/lib/result";
import { type Answer, identifyMember, type RouteHandler, route } from "./api-route";
import { closed } from "./closed";
import { takeUpload, type UploadUse } from "./take-upload";

/**
 * A route that takes one file from a member, as multipart/form-data with the fields of the schema beside it. It is streamed
 * into the storage; a refusal ends the connection.
 */
export function memberUploadRoute<Input, Value>(
  use: UploadUse<Input, Value>,
  answer: Answer<Value> = {},
): RouteHandler {
  return async (request, context) => {
    const params = (await context.params) ?? {};
    const response = await route(
      z.unknown(),
      ({ origin }) => {
        const identify = () => identifyMember(request, origin, params);
        return takeUpload(request, { identify, params, ...use });
      },
      answer,
      identifyMember,
      async ({ nextUrl }) => {
        const [stray] = nextUrl.searchParams.keys();
        return stray === undefined ? ok({}) : problem("invalid_input", stray);
      },
    )(request, context);
    return response.ok ? response : closed(response);
  };
}
