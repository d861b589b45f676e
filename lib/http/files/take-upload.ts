import "server-only";
import type { Member } from "@/lib/access/actor";
import { type AnnouncedUpload, admitUpload } from "@/lib/documents/admit-upload";
import { discardUpload } from "@/lib/documents/discard-upload";
import { type KeptFile, keepUpload } from "@/lib/documents/keep-upload";
import { problem, type Result } from "@/lib/result";
import { fieldErrors, unknownField } from "../field-errors";
import type { InputSchema, UseCase } from "../use-case";
import { readUpload } from "./read-upload";

/** What is made of a file, and what that needs. */
export interface UploadUse<Input, Value> {
  readonly permission: AnnouncedUpload["permission"];
  /** What comes beside the file. */
  readonly schema: InputSchema<Input>;
  readonly perform: UseCase<Member, Input & { readonly file: KeptFile }, Value>;
}

interface UploadDoor<Input, Value> extends UploadUse<Input, Value> {
  readonly identify: () => Promise<Result<Member>>;
  /** Which record the path names. */
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * Takes a file in: refuses it before it is read if possible, then streams it into the storage, then gives it to the use case. If
 * anything fails after that, the file does not stay. Who asks is checked twice, because a file can take minutes to arrive: what
 * counts is who they are once it is here.
 */
export async function takeUpload<Input, Value>(
  request: Request,
  { identify, params, permission, schema, perform }: UploadDoor<Input, Value>,
): Promise<Result<Value>> {
  const sender = await identify();
  if (!sender.ok) return sender;
  const announced = request.headers.get("content-length");
  const announcedBytes = announced === null ? null : Number(announced);
  const admitted = await admitUpload(sender.value, { permission, announcedBytes });
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
  fields: Readonly<Record<string, unknown>>,
  params: Readonly<Record<string, unknown>>,
): Result<Input> {
  const said = Object.keys(params).find((name) => Object.hasOwn(fields, name));
  if (said !== undefined) return { ...problem("invalid_input", said), message: unknownField };
  const parsed = schema.safeParse({ ...fields, ...params });
  if (parsed.success) return { ok: true, value: parsed.data };
  // A path that can't name a record names nothing.
  if (parsed.error.issues.some(({ path }) => typeof path[0] === "string" && path[0] in params))
    return problem("not_found");
  const [[field, [message]] = ["", []]] = Object.entries(fieldErrors(parsed.error));
  return { ...problem("invalid_input", field), ...(message ? { message } : {}) };
}
