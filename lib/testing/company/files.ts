import type { z } from "zod";
import { type Member, system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { createDocument } from "@/lib/documents/create-document";
import { keepUpload } from "@/lib/documents/keep-upload";
import { createDocumentSchema } from "@/lib/documents/schema";
import { requestExport } from "@/lib/export/request-export";
import { runExport } from "@/lib/export/run-export";
import { valueFrom } from "../value-from";

/** A file as it arrives, in two parts. */
export async function* arriving(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  const middle = Math.ceil(bytes.length / 2);
  for (const part of [bytes.subarray(0, middle), bytes.subarray(middle)])
    if (part.length > 0) yield part;
}

/** A file that was uploaded, and that no document has yet. */
export async function aKeptFile(
  { organizationId }: Member,
  fileName = "terms.txt",
  content: string | Uint8Array = "Net 30",
) {
  return valueFrom(await keepUpload(organizationId, { fileName, content: arriving(content) }));
}

/** A document of whoever uploads it. */
export async function aDocument(
  actor: Member,
  input: Partial<z.input<typeof createDocumentSchema>> = {},
  file?: { readonly fileName: string; readonly content: string | Uint8Array },
) {
  const kept = await aKeptFile(actor, file?.fileName, file?.content);
  return valueFrom(
    await createDocument(actor, { ...createDocumentSchema.parse(input), file: kept }),
  );
}

/** An export of an owner's organization, made and ready. */
export async function anExport(owner: Member): Promise<string> {
  const { id: exportId } = valueFrom(await requestExport(owner));
  const { organizationId } = owner;
  await runExport(authorize(system(organizationId), "export.run"), { organizationId, exportId });
  return exportId;
}
