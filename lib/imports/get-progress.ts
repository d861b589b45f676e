import "server-only";
import type { Member } from "@/lib/access/actor";
import { ok, problem } from "@/lib/result";
import { authorizeImports } from "./own-imports";

/**
 * How far an import of the actor's own is.
 *
 * @problem "not_found"
 */
export async function getProgress(actor: Member, { importId }: { importId: string }) {
  const db = authorizeImports(actor);
  const found = await db.import.findFirst({
    where: { id: importId, userId: actor.userId },
    select: { status: true, doneCount: true, lineCount: true },
  });
  return found ? ok(found) : problem("not_found");
}
