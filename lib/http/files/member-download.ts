import "server-only";
import type { Member } from "@/lib/access/actor";
import { ok, problem } from "@/lib/result";
import { attempt } from "../attempt";
import { type BrowserHandler, formDoor } from "../browser-door";
import { readBytes } from "../read-bytes";
import { seeOther } from "../see-other";
import { currentMember } from "../sign-in/current-session";
import type { InputSchema, UseCase } from "../use-case";
import { type Download, downloadResponse } from "./download";

/** More than any form that asks for a file has to say. */
const maxFormBytes = 16 * 1024;

/**
 * The address of a form that asks for a file. The browser stays on the form's page while the file arrives; a problem is shown
 * there, from its address.
 */
export function memberDownload<Input>(
  schema: InputSchema<Input>,
  perform: UseCase<Member, Input, Download>,
  formPath: string,
): BrowserHandler {
  return formDoor(async ({ request, params: { slug = "" }, origin }) => {
    const fields = await readFields(request);
    const backWith = (problems: Readonly<Record<string, string>>) => {
      const query = new URLSearchParams({ ...fields, ...problems });
      return ok(seeOther(`/o/${encodeURIComponent(slug)}/${formPath}?${query}`));
    };
    const actor = await currentMember(slug);
    // The page itself knows what to do with a stranger, or with somebody whose session has ended.
    if (!actor) return backWith({});
    const input = schema.safeParse(fields);
    const made = input.success
      ? await attempt(() => perform(actor, input.data))
      : problem("invalid_input");
    return made.ok
      ? ok(downloadResponse(made.value, origin.requestId))
      : backWith({ problem: made.code });
  });
}

// A field that was left empty asks for nothing.
async function readFields(request: Request): Promise<Readonly<Record<string, string>>> {
  const bytes = await readBytes(request, maxFormBytes);
  const sent = new URLSearchParams(new TextDecoder().decode(bytes ?? new Uint8Array()));
  return Object.fromEntries([...sent].filter(([, value]) => value !== ""));
}
