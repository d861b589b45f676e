import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import type { LinkedFile } from "@/lib/documents/open-linked-file";
import { ok, problem } from "@/lib/result";
import { type BrowserHandler, browserDoor } from "../browser-door";
import type { InputSchema, UseCase } from "../use-case";
import { fileResponse } from "./file-response";

/** A file for whoever has its link, streamed. If it can't be had it is not there, whatever the reason. */
export function streamedFile<Input>(
  schema: InputSchema<Input>,
  perform: UseCase<RequestOrigin, Input, LinkedFile>,
): BrowserHandler {
  return browserDoor(async ({ request, params, origin }) => {
    const input = schema.safeParse(params);
    const found = input.success ? await perform(origin, input.data) : problem("not_found");
    return found.ok ? ok(await fileResponse(request, found.value)) : found;
  });
}
