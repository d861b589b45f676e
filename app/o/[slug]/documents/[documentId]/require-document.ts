import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { whoChanged } from "@/lib/audit-log/who-changed";
import { getDocument } from "@/lib/documents/get-document";
import { documentIdSchema } from "@/lib/documents/schema";
import { requireMember } from "@/lib/http/page";

const load = cache(async (slug: string, documentId: string) => {
  const list = `/o/${slug}/documents`;
  const { actor } = await requireMember(slug, `${list}/${documentId}`);
  const input = documentIdSchema.safeParse({ documentId });
  const found = input.success ? await getDocument(actor, input.data) : null;
  if (!found?.ok) notFound();
  const document = found.value;
  const { value: who } = await whoChanged(actor, {
    kind: "document",
    id: document.id,
    userId: document.userId,
  });
  return { actor, document, list, page: `${list}/${document.id}`, who };
});

/** The document that a page is about, read once per request; a 404 for one that is not this organization's. */
export const requireDocument = ({ slug, documentId }: { slug: string; documentId: string }) =>
  load(slug, documentId);
