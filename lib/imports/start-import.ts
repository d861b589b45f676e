import "server-only";
import type { Member } from "@/lib/access/actor";
import { enqueue } from "@/lib/jobs/enqueue";
import { ok, problem } from "@/lib/result";
import { missingFields } from "./file-of";
import { importColumns } from "./import-record";
import { authorizeImports, findOwnImport } from "./own-imports";

/**
 * Starts an import; a job does it, and its page tells how far it is.
 *
 * @problem "not_found" | "import_columns_missing" | "import_started"
 */
export async function startImport(actor: Member, { importId }: { importId: string }) {
  const db = authorizeImports(actor);
  return db.$transaction(async (tx) => {
    const found = await findOwnImport(tx, actor, importId);
    if (!found.ok) return found;
    const { resource, columns } = found.value;
    if (missingFields(resource, columns).length > 0) return problem("import_columns_missing");
    // Two presses, one job: the second finds it started.
    const { count } = await tx.import.updateMany({
      where: { id: importId, status: { in: ["draft", "refused", "failed"] } },
      data: { status: "queued", doneCount: 0 },
    });
    if (count === 0) return problem("import_started");
    await tx.importFault.deleteMany({ where: { importId } });
    await enqueue(tx, "import.run", { organizationId: actor.organizationId, importId });
    return ok(await tx.import.findFirstOrThrow({ where: { id: importId }, select: importColumns }));
  });
}
