import "server-only";
import type { NextRequest } from "next/server";
import type { Member, RequestOrigin } from "@/lib/access/actor";
import { ok, problem } from "@/lib/result";
import { attempt } from "../attempt";
import { type BrowserHandler, browserDoor } from "../browser-door";
import { sandboxPolicy } from "../headers/content-security-policy";
import { seeOther } from "../see-other";
import { currentMember } from "../sign-in/current-session";
import { logInFirst } from "../sign-in/log-in-first";
import type { InputSchema, UseCase } from "../use-case";

interface File {
  readonly fileName: string;
  readonly content: Buffer;
  /** Saved on the reader's disk, and never shown in the browser. */
  readonly isAttachment?: boolean;
  /** Names this very content: at an address with it as `v` the file never changes. */
  readonly version?: string;
}

/** An organization's file for a member's browser. Strangers get the same 404 as for a missing file. */
export function memberFile<Input>(
  type: string,
  schema: InputSchema<Input>,
  perform: UseCase<Member, Input, File>,
): BrowserHandler {
  return browserDoor(async ({ request, params: { slug = "", ...params } }) => {
    const actor = await currentMember(slug);
    if (!actor) return logInFirst(request);
    const input = schema.safeParse(params);
    const found = input.success ? await perform(actor, input.data) : problem("not_found");
    return found.ok ? ok(fileResponse(request, type, found.value)) : found;
  });
}

/** A file for whoever has its link. */
export function linkedFile<Input>(
  type: string,
  schema: InputSchema<Input>,
  perform: UseCase<RequestOrigin, Input, File>,
): BrowserHandler {
  return browserDoor(async ({ request, params, origin }) => {
    const input = schema.safeParse(params);
    const found = input.success ? await perform(origin, input.data) : problem("not_found");
    return found.ok ? ok(fileResponse(request, type, found.value)) : found;
  });
}

/** What a page asks for while somebody types, as JSON, for the browser of a member of the path's organization. */
export function memberLookUp<Input, Value extends object>(
  schema: InputSchema<Input>,
  perform: UseCase<Member, Input, Value>,
): BrowserHandler {
  return browserDoor(async ({ request, params: { slug = "" } }) => {
    const actor = await currentMember(slug);
    if (!actor) return problem("not_found");
    const input = schema.safeParse(Object.fromEntries(request.nextUrl.searchParams));
    if (!input.success) return problem("invalid_input");
    const found = await perform(actor, input.data);
    if (!found.ok) return found;
    return ok(Response.json(found.value, { headers: { "Cache-Control": "private, no-store" } }));
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
): BrowserHandler {
  return browserDoor(async ({ request, params: { slug = "", ...params } }) => {
    const actor = await currentMember(slug);
    if (!actor) return logInFirst(request);
    const query = Object.fromEntries(request.nextUrl.searchParams);
    const input = schema.safeParse({ ...query, ...params });
    const found = input.success
      ? await attempt(() => perform(actor, input.data))
      : problem("not_found");
    if (found.ok) return ok(seeOther(found.value.path));
    const page = pagePath && `/o/${encodeURIComponent(slug)}/${pagePath}`;
    return page ? ok(seeOther(`${page}?problem=${found.code}`)) : found;
  });
}

// Never shown as a page, whatever is in it.
function fileResponse(
  request: NextRequest,
  type: string,
  { fileName, content, isAttachment, version }: File,
): Response {
  const disposition = isAttachment ? "attachment" : "inline";
  const isNamed = version !== undefined && version === request.nextUrl.searchParams.get("v");
  return new Response(new Uint8Array(content), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `${disposition}; filename="${fileName}"`,
      "Cache-Control": isNamed ? "private, max-age=31536000, immutable" : "private, no-store",
      // It would stop the browser's own PDF viewer.
      ...(type === "application/pdf" ? {} : { "Content-Security-Policy": sandboxPolicy }),
      "X-Content-Type-Options": "nosniff",
    },
  });
}
