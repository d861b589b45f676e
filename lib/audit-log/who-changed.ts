import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { lastChange } from "@/lib/audit/last-change";
import { ok } from "@/lib/result";
import { namesOf } from "@/lib/users/names-of";

interface MadeRecord {
  readonly kind: "product";
  readonly id: string;
  /** Who made it. */
  readonly userId: string | null;
}

/** Who made a record, and who changed it last and when: for its page. What was only read or judged did not change. */
export async function whoChanged(actor: Member, { kind, id, userId }: MadeRecord) {
  const change = await lastChange(authorize(actor, `${kind}.read`), id);
  const names = await namesOf([userId, change?.userId ?? null]);
  return ok({
    createdBy: (userId && names.get(userId)) || null,
    changedAt: change?.occurredAt ?? null,
    changedBy: (change?.userId && names.get(change.userId)) || null,
  });
}
