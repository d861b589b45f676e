import "server-only";
import { pipeline } from "node:stream/promises";
import { Busboy } from "@fastify/busboy";
import type { ArrivingFile } from "@/lib/documents/keep-upload";
import { ok, type Problem, problem, type Result } from "@/lib/result";
import { foreignField, repeatedField } from "../field-errors";
import { fieldsInSchemaNames, isFieldName } from "../field-names";

interface Keeper<Kept> {
  /** Receives the file while it arrives. */
  keep(file: ArrivingFile): Promise<Result<Kept>>;
  /** Removes it again if the rest of the form turned out to be invalid. */
  discard(kept: Kept): Promise<void>;
}

const limits = {
  fieldNameSize: 50,
  fieldSize: 1000,
  fields: 10,
  files: 1,
  parts: 11,
  headerPairs: 20,
};

/**
 * Reads a form with one file, which is passed on while it arrives, and its fields, with their names in camel case. Once the file
 * is refused nothing more is read.
 *
 * @problem "upload_unreadable" | "file_missing" | "payload_too_large" | "invalid_input" with the field | those of `keep`
 * @see RFC 7578
 */
export async function readUpload<Kept>(
  request: Request,
  { keep, discard }: Keeper<Kept>,
): Promise<Result<{ readonly fields: Readonly<Record<string, unknown>>; readonly file: Kept }>> {
  const form = openForm(request.headers.get("content-type") ?? "");
  if (!form || !request.body) return problem("upload_unreadable");

  const stop = new AbortController();
  let outcome: Promise<Result<Kept> | null> = Promise.resolve(null);
  form.parser.once("file", (_field, content, fileName) => {
    stop.signal.addEventListener("abort", () => content.destroy());
    outcome = settled(keep({ fileName: fileName ?? "", content }), stop);
  });
  // An error of the body itself comes from its sender.
  const isWhole = await pipeline(chunksOf(request.body), form.parser, { signal: stop.signal }).then(
    () => true,
    () => false,
  );
  if (!isWhole) stop.abort();

  const kept = await outcome;
  if (!kept) return problem(isWhole ? "file_missing" : "upload_unreadable");
  if (!kept.ok) return kept;
  const fault = isWhole ? form.fault() : problem("upload_unreadable");
  if (!fault) return ok({ fields: fieldsInSchemaNames(form.fields()), file: kept.value });
  await discard(kept.value);
  return fault;
}

// An error thrown while the body breaks off only repeats that; one thrown before is a bug, or a problem of the storage.
async function settled<Kept>(
  kept: Promise<Result<Kept>>,
  stop: AbortController,
): Promise<Result<Kept> | null> {
  try {
    const result = await kept;
    if (!result.ok) stop.abort();
    return result;
  } catch (error) {
    if (stop.signal.aborted) return null;
    stop.abort();
    throw error;
  }
}

function openForm(contentType: string) {
  if (!/^multipart\/form-data\s*;.*boundary=/i.test(contentType)) return null;
  const parser = new Busboy({ headers: { "content-type": contentType }, limits });
  const fields = new Map<string, string>();
  let wrong: Problem | undefined;
  let isTooMuch = false;
  parser.on("field", (name, value, isNameCut, isValueCut) => {
    const words = isFieldName(name) ? fields.has(name) && repeatedField : foreignField;
    if (words) wrong ??= { ...problem("invalid_input", name.slice(0, 50)), message: words };
    isTooMuch ||= isNameCut || isValueCut;
    fields.set(name, value);
  });
  for (const limit of ["partsLimit", "filesLimit", "fieldsLimit"] as const)
    parser.on(limit, () => {
      isTooMuch = true;
    });
  return {
    parser,
    fields: () => Object.fromEntries(fields),
    fault() {
      return wrong ?? (isTooMuch ? problem("payload_too_large") : null);
    },
  };
}

// Not the body's own iterator, which closes the connection when it is left early: the refusal still has to be answered.
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Buffer> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    }
  } finally {
    reader.releaseLock();
  }
}
