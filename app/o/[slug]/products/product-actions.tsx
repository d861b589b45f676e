import { ButtonLink } from "@/components/ui/button-link";
import { ExportForm } from "@/components/ui/export-form";
import { FileUp } from "@/components/ui/icons/file-up";
import { Plus } from "@/components/ui/icons/plus";
import type { Query } from "@/components/ui/query-string";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";

interface ProductActionsProps {
  actor: Member;
  slug: string;
  /** What of the list an export has. */
  query: Query;
  /** Whether there is nothing yet to export. */
  isEmpty: boolean;
}

/** What can be done with the list as a whole, as far as its reader may. */
export function ProductActions({ actor, slug, query, isEmpty }: ProductActionsProps) {
  const path = `/o/${slug}/products`;
  return (
    <>
      {can(actor, "product.create") ? (
        <>
          <ButtonLink href={`${path}/new`} variant="primary" className="max-sm:grow">
            <Plus />
            Add product
          </ButtonLink>
          <ButtonLink href={`/o/${slug}/imports/new?resource=product`}>
            <FileUp />
            Import
          </ButtonLink>
        </>
      ) : null}
      {isEmpty ? null : <ExportForm action={`${path}/download`} query={query} />}
    </>
  );
}
