import "server-only";
import { cache } from "react";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";
import { describeDocument } from "@/lib/documents/describe-document";
import { getDeletedDocument } from "@/lib/documents/get-deleted-document";
import { getDocument } from "@/lib/documents/get-document";
import { documentIdSchema } from "@/lib/documents/schema";
import { requireMember } from "@/lib/http/pages/page";
import type { Result } from "@/lib/result";
import { leadToDeleted } from "../../lead-to-deleted";

interface Address {
  readonly slug: string;
  readonly documentId: string;
}

/** The document that a form is about; null for one that is not this organization's. */
export async function requireDocument(address: Address) {
  const found = await find(address, getDocument);
  if (!found) return null;
  const { value: document, ...about } = found;
  return { document, ...about };
}

/** The document that a page is about, with everything that the page shows, read once per request; null as above. */
export const requireWholeDocument = ({ slug, documentId }: Address) => load(slug, documentId);

const load = cache(async (slug: string, documentId: string) => {
  const found = await find({ slug, documentId }, describeDocument);
  if (!found) return null;
  const { value, ...about } = found;
  return { ...value, ...about };
});

async function find<Found>(
  { slug, documentId }: Address,
  read: (actor: Member, input: { documentId: string }) => Promise<Result<Found>>,
) {
  const list = `/o/${slug}/documents`;
  const { actor, organization } = await requireMember(slug, `${list}/${documentId}`);
  const input = documentIdSchema.safeParse({ documentId });
  const found = input.success ? await read(actor, input.data) : null;
  if (!input.success || !found?.ok)
    return leadToDeleted({
      list,
      id: input.data?.documentId ?? null,
      mayRestore: can(actor, "document.delete"),
      findDeleted: (id) => getDeletedDocument(actor, { documentId: id }),
    });
  const page = `${list}/${input.data.documentId}`;
  return { actor, locale: organization.locale, list, page, value: found.value };
}
