import "server-only";
import { z } from "zod";
import type { Member } from "@/lib/access/actor";
import { can, visibleTo } from "@/lib/access/authorize";
import { visibleDocuments } from "@/lib/access/visible-documents";
import type { TenantDb } from "@/lib/db/tenant-handle";
import type { SubjectState } from "./subject-states";

interface FoundRecord {
  readonly id: string;
  readonly deletedAt?: Date | null;
}

type Find = (db: TenantDb, actor: Member, ids: string[]) => Promise<readonly FoundRecord[]>;

/** The records that notices are about and that can go: the name of the id in a notice's data, and who of them a reader may see. */
const subjects: Readonly<Record<string, Find>> = {
  quoteId: (db, actor, ids) =>
    db.quote.findMany({
      where: { id: { in: ids }, ...visibleTo(actor, "quote.read") },
      select: { id: true, deletedAt: true },
    }),
  documentId: (db, actor, ids) =>
    db.document.findMany({
      where: { id: { in: ids }, ...visibleDocuments(actor) },
      select: { id: true, deletedAt: true },
    }),
  webhookId: async (db, actor, ids) =>
    can(actor, "webhook.read")
      ? db.webhookEndpoint.findMany({ where: { id: { in: ids } }, select: { id: true } })
      : [],
};

const dataSchema = z.record(z.string(), z.unknown()).catch({});

/** What became of the records that notices are about, for one reader. A notice about anything else counts as there. */
export async function statesOfSubjects(
  db: TenantDb,
  actor: Member,
  notices: readonly { readonly data: unknown }[],
): Promise<(data: unknown) => SubjectState> {
  const asked = notices.map(({ data }) => subjectOf(data)).filter((subject) => subject !== null);
  const found = await Promise.all(
    Object.entries(subjects).map(([name, find]) => {
      const ids = asked.flatMap((subject) => (subject.name === name ? [subject.id] : []));
      return ids.length > 0 ? find(db, actor, [...new Set(ids)]) : [];
    }),
  );
  const records = new Map(found.flat().map((record) => [record.id, record]));
  return (data) => {
    const subject = subjectOf(data);
    if (!subject) return "there";
    const record = records.get(subject.id);
    if (!record) return "gone";
    return record.deletedAt ? "deleted" : "there";
  };
}

function subjectOf(data: unknown): { readonly name: string; readonly id: string } | null {
  const found = Object.entries(dataSchema.parse(data)).find(([name]) =>
    Object.hasOwn(subjects, name),
  );
  return found && typeof found[1] === "string" ? { name: found[0], id: found[1] } : null;
}
