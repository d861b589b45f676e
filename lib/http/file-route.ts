import "server-only";
import type { NextRequest } from "next/server";
import type { RequestOrigin } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import type { LinkedFile } from "@/lib/documents/open-linked-file";
import { FileMissing } from "@/lib/files/file-missing";
import { log } from "@/lib/log";
import { loggedCall } from "@/lib/logged-call";
import { problem } from "@/lib/result";
import { codeOfTrouble } from "./code-of-trouble";
import { fileResponse } from "./file-response";
import { problemResponse } from "./problem-response";
import { requestOrigin } from "./request-origin";
import type { InputSchema, UseCase } from "./use-case";

type Params = Readonly<Record<string, string>>;

/** A file for whoever has its link, streamed. If it can't be had it is not there, whatever the reason. */
export function streamedFile<Input>(
  schema: InputSchema<Input>,
  perform: UseCase<RequestOrigin, Input, LinkedFile>,
): (request: NextRequest, context: { params: Promise<Params> }) => Promise<Response> {
  return (request, context) => {
    const origin = requestOrigin(request.headers, "browser");
    const { requestId } = origin;
    return loggedCall({ requestId }, async () => {
      try {
        const input = schema.safeParse(await context.params);
        const found = input.success ? await perform(origin, input.data) : problem("not_found");
        return found.ok
          ? await fileResponse(request, found.value)
          : problemResponse(found.code, { requestId });
      } catch (error) {
        if (error instanceof Forbidden) return problemResponse("link_expired", { requestId });
        log.error({ err: error }, "a file could not be sent");
        const code = error instanceof FileMissing ? "not_found" : codeOfTrouble(error);
        return problemResponse(code, { requestId });
      }
    });
  };
}
