import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import type { Permission } from "@/lib/access/policy";
import type { ProblemCode } from "@/lib/problems";
import { ok, problem, type Result } from "@/lib/result";
import { attempt } from "../attempt";
import { type BrowserHandler, formDoor } from "../browser-door";
import { readBytes } from "../read-bytes";
import { seeOther } from "../see-other";
import { currentMember } from "../sign-in/current-session";
import type { InputSchema, UseCase } from "../use-case";

/** Room for what a form writes around its file. */
const restOfForm = 16 * 1024;

interface FileForm<Input, Value> {
  /** What whoever sends the form has to be allowed, by its address. The body is read for nobody else. */
  readonly permission: (query: URLSearchParams) => Permission;
  readonly maxBytes: number;
  readonly tooLarge: ProblemCode;
  /** For the form's other fields, with its file's `fileName` and `bytes`. */
  readonly schema: InputSchema<Input>;
  readonly perform: UseCase<Member, Input, Value>;
  /** Where to go, below the organization's path. */
  readonly after: (value: Value) => string;
  /** Where the form is, for another choice of file, with what was wrong and what else was filled in. */
  readonly back: (query: URLSearchParams) => string;
}

interface Sent {
  readonly words: Readonly<Record<string, string>>;
  readonly file: { readonly fileName: string; readonly bytes: Uint8Array };
}

/**
 * The address of a form with one file. It leads on, or back to the form, with what was wrong in the address as `problem`. Who
 * sends it is asked twice, because a file can take minutes to arrive: what counts is who they are once it is here.
 */
export function memberFileForm<Input, Value>(form: FileForm<Input, Value>): BrowserHandler {
  return formDoor(async ({ request, params: { slug = "" } }) => {
    const sender = await currentMember(slug);
    const home = `/o/${encodeURIComponent(slug)}`;
    const { searchParams: address } = request.nextUrl;
    // The page itself knows what to do with a stranger, or with somebody whose session has ended. The body is not read for them.
    const asStranger = () => ok(seeOther(`${home}/${form.back(address)}`));
    if (!sender) return asStranger();
    const admitted = await attempt(async () => {
      authorize(sender, form.permission(address));
      return ok(null);
    });
    const sent = admitted.ok ? await readForm(request, form) : admitted;
    const actor = sent.ok ? await currentMember(slug) : sender;
    if (!actor) return asStranger();
    const outcome = sent.ok ? await attempt(() => take(actor, form, sent.value)) : sent;
    if (outcome.ok) return ok(seeOther(`${home}/${form.after(outcome.value)}`));
    const words = sent.ok ? sent.value.words : Object.fromEntries(address);
    const query = new URLSearchParams({ ...words, problem: outcome.code });
    return ok(seeOther(`${home}/${form.back(query)}`));
  });
}

async function take<Input, Value>(
  actor: Member,
  { schema, perform }: FileForm<Input, Value>,
  { words, file }: Sent,
): Promise<Result<Value>> {
  const input = schema.safeParse({ ...words, ...file });
  return input.success ? perform(actor, input.data) : problem("invalid_input");
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
