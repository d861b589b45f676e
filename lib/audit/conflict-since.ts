import "server-only";
import { z } from "zod";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { type Problem, problem } from "@/lib/result";
import { namesOf } from "@/lib/users/names-of";

interface Since {
  readonly targetId: string;
  /** The version of the record that was read before the change. */
  readonly lockVersion: number;
  /** The names of the record's fields in a sentence. */
  readonly words: Readonly<Record<string, string>>;
}

const mostEvents = 20;
const changesSchema = z.object({ fields: z.string(), lockVersion: z.number() });
const inWords = new Intl.ListFormat("en");

/** The problem for somebody who changed an outdated version: it says who changed what since then. */
export async function conflictSince(tx: TenantTx, since: Since): Promise<Problem<"conflict">> {
  const events = await tx.auditEvent.findMany({
    where: { targetId: since.targetId, result: "success" },
    orderBy: { id: "desc" },
    take: mostEvents,
    select: { userId: true, changes: true },
  });
  const later = events.flatMap(({ userId, changes }) => {
    const parsed = changesSchema.safeParse(changes);
    return parsed.success && parsed.data.lockVersion > since.lockVersion
      ? [{ userId, fields: parsed.data.fields.split(", ") }]
      : [];
  });
  if (later.length === 0) return problem("conflict");

  const names = await namesOf(later.map(({ userId }) => userId));
  const who = new Set(later.map(({ userId }) => (userId && names.get(userId)) || "somebody"));
  const what = new Set(later.flatMap(({ fields }) => fields.map((one) => since.words[one] ?? one)));
  const message = `Not saved: since you opened this, ${inWords.format(who)} changed ${inWords.format(what)}. Reload to see it, then make your change again.`;
  return { ...problem("conflict"), message };
}
