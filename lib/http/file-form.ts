import "server-only";
import type { NextRequest } from "next/server";
import type { Member } from "@/lib/access/actor";
import { Forbidden, StatusForbids } from "@/lib/access/authorize";
import { recordDenial } from "@/lib/audit/record-denial";
import { log } from "@/lib/log";
import { loggedCall } from "@/lib/logged-call";
import type { ProblemCode } from "@/lib/problems";
import { ok, problem, type Result } from "@/lib/result";
import { isCrossSite } from "./cross-site";
import { currentMember } from "./current-session";
import { problemResponse } from "./problem-response";
import { readBytes } from "./read-bytes";
import { requestOrigin } from "./request-origin";
import { seeOther } from "./see-other";
import type { InputSchema, UseCase } from "./use-case";

/** Room for what a form writes around its file. */
const restOfForm = 16 * 1024;

interface FileForm<Input, Value> {
  readonly maxBytes: number;
  readonly tooLarge: ProblemCode;
  /** For the form's other fields, with its file's `fileName` and `bytes`. */
  readonly schema: InputSchema<Input>;
  readonly perform: UseCase<Member, Input, Value>;
  /** Where to go, below the organization's path. */
  readonly after: (value: Value) => string;
  /** Where the form is, below the organization's path, for another choice of file. */
  readonly formPath: string;
}

type Words = Readonly<Record<string, string>>;

interface Sent {
  readonly words: Words;
  readonly file: { readonly fileName: string; readonly bytes: Uint8Array };
}

/** The address of a form with one file. It leads on, or back to the form, with what was wrong in the address as `problem`. */
export function memberFileForm<Input, Value>(form: FileForm<Input, Value>) {
  return (request: NextRequest, { params }: { params: Promise<{ slug: string }> }) => {
    const { requestId } = requestOrigin(request.headers, "browser");
    return loggedCall({ requestId }, async () => {
      // Before anything is read: another site's form would be sent with the member's cookie.
      if (isCrossSite(request.headers)) return problemResponse("cross_site_request", { requestId });
      const { slug } = await params;
      const home = `/o/${encodeURIComponent(slug)}`;
      const actor = await currentMember(slug);
      if (!actor) return problemResponse("not_found", { requestId });
      const sent = await readForm(request, form);
      const outcome = sent.ok ? await attempt(actor, form, sent.value) : sent;
      if (outcome.ok) return seeOther(`${home}/${form.after(outcome.value)}`);
      const words = sent.ok ? sent.value.words : {};
      const query = new URLSearchParams({ ...words, problem: outcome.code });
      return seeOther(`${home}/${form.formPath}?${query}`);
    });
  };
}

async function attempt<Input, Value>(
  actor: Member,
  { schema, perform }: FileForm<Input, Value>,
  { words, file }: Sent,
): Promise<Result<Value>> {
  const input = schema.safeParse({ ...words, ...file });
  if (!input.success) return problem("invalid_input");
  try {
    return await perform(actor, input.data);
  } catch (error) {
    if (error instanceof StatusForbids) return problem("status_forbids");
    if (!(error instanceof Forbidden)) throw error;
    await recordDenial(error).catch((failure: unknown) =>
      log.error({ err: failure }, "a refusal could not be recorded"),
    );
    return problem("forbidden");
  }
}

async function readForm<Input, Value>(
  request: Request,
  { maxBytes, tooLarge }: FileForm<Input, Value>,
): Promise<Result<Sent>> {
  const longest = maxBytes + restOfForm;
  if (Number(request.headers.get("content-length")) > longest) return problem(tooLarge);
  const body = await readBytes(request, longest);
  if (!body) return problem(tooLarge);
  const type = request.headers.get("content-type") ?? "";
  const form = await new Response(new Uint8Array(body), { headers: { "Content-Type": type } })
    .formData()
    .catch(() => null);
  const file = form?.get("file");
  if (!form || !(file instanceof File)) return problem("invalid_input");
  if (file.size > maxBytes) return problem(tooLarge);
  const words: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string") words[name] ??= value;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return ok({ words, file: { fileName: file.name, bytes } });
}
