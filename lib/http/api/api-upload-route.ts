import "server-only";
import type { NextRequest } from "next/server";
import { z } from "zod";
import type { Member } from "@/lib/access/actor";
import { ok } from "@/lib/result";
import { takeUpload, type UploadUse } from "../files/take-upload";
import { type Params, strayParameter } from "./api-input";
import { type Declared, identifyMember, type RouteHandler, route } from "./api-route";
import { declare } from "./declaration";

/**
 * A route that takes one file from a member, as multipart/form-data, with the schema's fields beside it. The file is streamed
 * into the storage.
 */
export function memberUploadRoute<Input, Value, Shown = unknown>(
  use: UploadUse<Input, Value>,
  declaration?: Declared<Value, Shown>,
): RouteHandler {
  const handler: RouteHandler = async (request, context) => {
    const params = (await context.params) ?? {};
    return made(request, params)(request, context);
  };
  const made = (request: NextRequest, params: Params) =>
    route(
      "member",
      z.unknown(),
      ({ origin }: Member) => {
        const identify = () => identifyMember(request, origin, params);
        return takeUpload(request, { identify, params, ...use });
      },
      declaration,
      identifyMember,
      { asMember: (member) => member, read: readNothing, isUpload: true },
    );
  return declare(handler, {
    door: "member",
    schema: use.schema,
    isUpload: true,
    summary: declaration?.summary,
    permission: use.permission,
    answers: declaration?.answers,
    fileTypes: undefined,
    status: declaration?.status ?? 200,
  });
}

async function readNothing({ nextUrl }: NextRequest) {
  return strayParameter(nextUrl.searchParams) ?? ok({});
}
