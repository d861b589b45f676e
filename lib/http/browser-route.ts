import "server-only";
import type { NextRequest } from "next/server";
import type { Member, RequestOrigin } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import { log } from "@/lib/log";
import { loggedCall } from "@/lib/logged-call";
import { problem, type Result } from "@/lib/result";
import { codeOfTrouble } from "./code-of-trouble";
import { currentMember } from "./current-session";
import { problemResponse } from "./problem-response";
import { requestOrigin } from "./request-origin";
import { seeOther } from "./see-other";
import type { InputSchema, UseCase } from "./use-case";

interface File {
  readonly fileName: string;
  readonly content: Buffer;
  /** Saved on the reader's disk, and never shown in the browser. */
  readonly isAttachment?: boolean;
}

type Params = Readonly<Record<string, string>>;
type Handler = (request: NextRequest, context: { params: Promise<Params> }) => Promise<Response>;

/** An organization's file for a member's browser. Strangers get the same 404 as for a missing file. */
export function memberFile<Input>(
  type: string,
  schema: InputSchema<Input>,
  perform: UseCase<Member, Input, File>,
): Handler {
  return handler(async (_request, { slug = "", ...params }) => {
    const actor = await currentMember(slug);
    const input = schema.safeParse(params);
    const found = actor && input.success ? await perform(actor, input.data) : problem("not_found");
    return found.ok ? fileResponse(type, found.value) : found;
  });
}

/** A file for whoever has its link. */
export function linkedFile<Input>(
  type: string,
  schema: InputSchema<Input>,
  perform: UseCase<RequestOrigin, Input, File>,
): Handler {
  return handler(async (request, params) => {
    const input = schema.safeParse(params);
    const origin = requestOrigin(request.headers, "browser");
    const found = input.success ? await perform(origin, input.data) : problem("not_found");
    return found.ok ? fileResponse(type, found.value) : found;
  });
}

/** What a page asks for while somebody types, as JSON, for the browser of a member of the path's organization. */
export function memberLookUp<Input, Value extends object>(
  schema: InputSchema<Input>,
  perform: UseCase<Member, Input, Value>,
): Handler {
  return handler(async (request, { slug = "" }) => {
    const actor = await currentMember(slug);
    if (!actor) return problem("not_found");
    const input = schema.safeParse(Object.fromEntries(request.nextUrl.searchParams));
    if (!input.success) return problem("invalid_input");
    const found = await perform(actor, input.data);
    return found.ok ? Response.json(found.value, { headers: unkept }) : found;
  });
}

/**
 * Sends a member's browser on to an address that is made on request, such as a link that lives for minutes. A problem is shown at
 * `pagePath` of the organization, if there is a page for it.
 */
export function memberRedirect<Input>(
  schema: InputSchema<Input>,
  perform: UseCase<Member, Input, { readonly path: string }>,
  pagePath?: string,
): Handler {
  return handler(async (request, { slug = "", ...params }) => {
    const actor = await currentMember(slug);
    const query = Object.fromEntries(request.nextUrl.searchParams);
    const input = schema.safeParse({ ...query, ...params });
    const found = actor && input.success ? await perform(actor, input.data) : problem("not_found");
    const page = pagePath && actor && `/o/${encodeURIComponent(slug)}/${pagePath}`;
    if (!found.ok && !page) return found;
    return seeOther(found.ok ? found.value.path : `${page}?problem=${found.code}`);
  });
}

const unkept = { "Cache-Control": "private, no-store" };

function handler(
  work: (request: NextRequest, params: Params) => Promise<Response | Result<never>>,
): Handler {
  return (request, context) => {
    const { requestId } = requestOrigin(request.headers, "browser");
    return loggedCall({ requestId }, async () => {
      try {
        const answer = await work(request, await context.params);
        if (answer instanceof Response) return answer;
        return problemResponse(answer.ok ? "unexpected" : answer.code, { requestId });
      } catch (error) {
        if (error instanceof Forbidden) return problemResponse("forbidden", { requestId });
        log.error({ err: error }, "a browser's request failed");
        return problemResponse(codeOfTrouble(error), { requestId });
      }
    });
  };
}

// Never shown as a page, whatever is in it.
function fileResponse(type: string, { fileName, content, isAttachment }: File): Response {
  const disposition = isAttachment ? "attachment" : "inline";
  return new Response(new Uint8Array(content), {
    headers: {
      ...unkept,
      "Content-Type": type,
      "Content-Disposition": `${disposition}; filename="${fileName}"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
