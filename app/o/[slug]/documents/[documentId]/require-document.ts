import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { describeDocument } from "@/lib/documents/describe-document";
import { documentIdSchema } from "@/lib/documents/schema";
import { requireMember } from "@/lib/http/page";

const load = cache(async (slug: string, documentId: string) => {
  const list = `/o/${slug}/documents`;
  const { actor, organization } = await requireMember(slug, `${list}/${documentId}`);
  const input = documentIdSchema.safeParse({ documentId });
  const found = input.success ? await describeDocument(actor, input.data) : null;
  if (!found?.ok) notFound();
  const page = `${list}/${found.value.document.id}`;
  return { actor, locale: organization.locale, list, page, ...found.value };
});

/** The document that a page is about, read once per request; a 404 for one that is not this organization's. */
export const requireDocument = ({ slug, documentId }: { slug: string; documentId: string }) =>
  load(slug, documentId);
