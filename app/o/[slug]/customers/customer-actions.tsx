import { ButtonLink } from "@/components/ui/button-link";
import { ExportForm } from "@/components/ui/export-form";
import { FileUp } from "@/components/ui/icons/file-up";
import { Plus } from "@/components/ui/icons/plus";
import type { Query } from "@/components/ui/query-string";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";

interface CustomerActionsProps {
  actor: Member;
  slug: string;
  /** What of the list an export has. */
  query: Query;
  /** Whether there is nothing yet to export or compare. */
  isEmpty: boolean;
}

/** What can be done with the list as a whole, as far as its reader may. */
export function CustomerActions({ actor, slug, query, isEmpty }: CustomerActionsProps) {
  const path = `/o/${slug}/customers`;
  return (
    <>
      {can(actor, "customer.create") ? (
        <>
          <ButtonLink href={`${path}/new`} variant="primary" className="max-sm:grow">
            <Plus />
            Add customer
          </ButtonLink>
          <ButtonLink href={`/o/${slug}/imports/new?resource=customer`}>
            <FileUp />
            Import
          </ButtonLink>
        </>
      ) : null}
      {isEmpty ? null : <ExportForm action={`${path}/download`} query={query} />}
      {can(actor, "customer.merge") && !isEmpty ? (
        <ButtonLink href={`${path}/duplicates`} variant="quiet">
          Duplicates
        </ButtonLink>
      ) : null}
    </>
  );
}
