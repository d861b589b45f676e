import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { getDocument } from "@/lib/documents/get-document";
import { documentIdSchema } from "@/lib/documents/schema";
import { requireMember } from "@/lib/http/page";
import { namesOf } from "@/lib/users/names-of";

const load = cache(async (slug: string, documentId: string) => {
  const list = `/o/${slug}/documents`;
  const { actor } = await requireMember(slug, `${list}/${documentId}`);
  const input = documentIdSchema.safeParse({ documentId });
  const found = input.success ? await getDocument(actor, input.data) : null;
  if (!found?.ok) notFound();
  const document = found.value;
  const names = await namesOf([document.userId]);
  const createdBy = document.userId ? (names.get(document.userId) ?? null) : null;
  return { actor, document, list, page: `${list}/${document.id}`, createdBy };
});

/** The document that a page is about, read once per request; a 404 for one that is not this organization's. */
export const requireDocument = ({ slug, documentId }: { slug: string; documentId: string }) =>
  load(slug, documentId);
