import "server-only";
import type { Member } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import { log } from "@/lib/log";
import type { Result } from "@/lib/result";
import { currentMember } from "./current-session";

interface File {
  readonly fileName: string;
  readonly content: Buffer;
}

type Params = Readonly<Record<string, string>>;

/**
 * A file of an organization for the browser of a member. To anybody else, and for what is not there, it is a 404 without a
 * word.
 */
export function memberFile(
  type: string,
  perform: (actor: Member, params: Params) => Promise<Result<File>>,
): (request: Request, context: { params: Promise<Params> }) => Promise<Response> {
  return async (_request, context) => {
    const params = await context.params;
    const actor = await currentMember(params.slug ?? "");
    if (!actor) return new Response(null, { status: 404 });
    try {
      const found = await perform(actor, params);
      return found.ok ? fileResponse(type, found.value) : new Response(null, { status: 404 });
    } catch (error) {
      if (!(error instanceof Forbidden)) log.error({ err: error }, "a file could not be given out");
      return new Response(null, { status: error instanceof Forbidden ? 404 : 500 });
    }
  };
}

/** A file to look at, which a browser never takes for a page. */
export function fileResponse(type: string, { fileName, content }: File): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `inline; filename="${fileName}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
