import "server-only";
import type { Member } from "@/lib/access/actor";
import { admitUpload } from "@/lib/documents/admit-upload";
import { discardUpload } from "@/lib/documents/discard-upload";
import { type KeptFile, keepUpload } from "@/lib/documents/keep-upload";
import { problem, type Result } from "@/lib/result";
import { type FieldErrors, fieldErrors } from "./field-errors";
import { readUpload } from "./read-upload";
import type { InputSchema, UseCase } from "./use-case";

/** A door for one file: who comes, which record the path names, and what is made of the file. */
export interface UploadDoor<Input, Value> {
  readonly identify: () => Promise<Result<Member>>;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schema: InputSchema<Input>;
  readonly perform: UseCase<Member, Input & { readonly file: KeptFile }, Value>;
}

export type TakenUpload<Value> = Result<Value> & { readonly errors?: FieldErrors };

/**
 * Takes a file through a door: refused before it is read where that is possible, then streamed into the storage, then given to
 * the use case. Whatever goes wrong after that, the file does not stay. Who comes is asked twice, because a file can take
 * minutes to arrive: what counts is who they are once it is here.
 */
export async function takeUpload<Input, Value>(
  request: Request,
  { identify, params, schema, perform }: UploadDoor<Input, Value>,
): Promise<TakenUpload<Value>> {
  const sender = await identify();
  if (!sender.ok) return sender;
  const announced = request.headers.get("content-length");
  const announcedBytes = announced === null ? null : Number(announced);
  const admitted = await admitUpload(sender.value, { announcedBytes });
  if (!admitted.ok) return admitted;

  const { organizationId } = sender.value;
  const read = await readUpload<KeptFile>(request, {
    keep: (file) => keepUpload(organizationId, file),
    discard: (file) => discardUpload(organizationId, file),
  });
  if (!read.ok) return read;
  const { fields, file } = read.value;
  let isTaken = false;
  try {
    const actor = await identify();
    if (!actor.ok) return actor;
    const input = parse(schema, fields, params);
    if (!input.ok) return input;
    const result = await perform(actor.value, { ...input.value, file });
    isTaken = result.ok;
    return result;
  } finally {
    if (!isTaken) await discardUpload(organizationId, file);
  }
}

function parse<Input>(
  schema: InputSchema<Input>,
  fields: Readonly<Record<string, string>>,
  params: Readonly<Record<string, unknown>>,
): TakenUpload<Input> {
  const said = Object.keys(params).find((name) => Object.hasOwn(fields, name));
  if (said !== undefined) return problem("invalid_input", said);
  const parsed = schema.safeParse({ ...fields, ...params });
  if (parsed.success) return { ok: true, value: parsed.data };
  // A path that can't name a record names nothing.
  if (parsed.error.issues.some(({ path }) => typeof path[0] === "string" && path[0] in params))
    return problem("not_found");
  return { ...problem("invalid_input"), errors: fieldErrors(parsed.error) };
}
