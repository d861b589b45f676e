import "server-only";
import type { NextRequest } from "next/server";
import type { Member } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import { recordDenial } from "@/lib/audit/record-denial";
import { log } from "@/lib/log";
import { loggedCall } from "@/lib/logged-call";
import type { ProblemCode } from "@/lib/problems";
import { problem } from "@/lib/result";
import { isCrossSite } from "./cross-site";
import { currentMember } from "./current-session";
import { type Download, downloadResponse } from "./download";
import { problemResponse } from "./problem-response";
import { readBytes } from "./read-bytes";
import { requestOrigin } from "./request-origin";
import { seeOther } from "./see-other";
import type { InputSchema, UseCase } from "./use-case";

/** More than any form that asks for a file has to say. */
const maxFormBytes = 16 * 1024;

type Fields = Readonly<Record<string, string>>;

/**
 * The address of a form that asks for a file. The browser stays on the form's page while the file arrives; a problem is shown
 * there, from its address.
 */
export function memberDownload<Input>(
  schema: InputSchema<Input>,
  perform: UseCase<Member, Input, Download>,
  formPath: string,
) {
  return (request: NextRequest, { params }: { params: Promise<{ slug: string }> }) => {
    const { requestId } = requestOrigin(request.headers, "browser");
    return loggedCall({ requestId }, async () => {
      // Before anything is read: another site's form would be sent with the member's cookie.
      if (isCrossSite(request.headers)) return problemResponse("cross_site_request", { requestId });
      const path = `/o/${encodeURIComponent((await params).slug)}/${formPath}`;
      const fields = await readFields(request);
      const actor = await currentMember((await params).slug);
      // The page itself knows what to do with a stranger, or with somebody whose session has ended.
      if (!actor) return backTo(path, fields);
      const outcome = await attempt(actor, schema.safeParse(fields), perform);
      return outcome.ok
        ? downloadResponse(outcome.value, requestId)
        : backTo(path, fields, outcome.code);
    });
  };
}

async function attempt<Input>(
  actor: Member,
  input: ReturnType<InputSchema<Input>["safeParse"]>,
  perform: UseCase<Member, Input, Download>,
) {
  if (!input.success) return problem("invalid_input");
  try {
    return await perform(actor, input.data);
  } catch (error) {
    if (error instanceof Forbidden) {
      await recordDenial(error);
      return problem("forbidden");
    }
    log.error({ err: error }, "a download failed");
    return problem("unexpected");
  }
}

// A field that was left empty asks for nothing.
async function readFields(request: Request): Promise<Fields> {
  const bytes = await readBytes(request, maxFormBytes);
  const sent = new URLSearchParams(new TextDecoder().decode(bytes ?? new Uint8Array()));
  return Object.fromEntries([...sent].filter(([, value]) => value !== ""));
}

function backTo(path: string, fields: Fields, code?: ProblemCode): Response {
  const query = new URLSearchParams({ ...fields, ...(code ? { problem: code } : {}) });
  return seeOther(`${path}?${query}`);
}
