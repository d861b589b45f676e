import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { ExportForm } from "@/components/ui/export-form";
import { FileUp } from "@/components/ui/icons/file-up";
import { Plus } from "@/components/ui/icons/plus";
import type { Query } from "@/components/ui/query-string";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";
import { type ImportResource, importKinds } from "@/lib/imports/kinds";

interface ListActionsProps {
  actor: Member;
  slug: string;
  resource: ImportResource;
  /** What of the list an export has. */
  query: Query;
  /** Whether there is nothing yet to export. */
  isEmpty: boolean;
  /** What this list alone has. */
  children?: ReactNode;
}

/** What can be done with a list as a whole, as far as its reader may. */
export function ListActions(props: ListActionsProps) {
  const { actor, slug, resource, query, isEmpty, children } = props;
  const {
    permission,
    words: [one, many],
  } = importKinds[resource];
  const path = `/o/${slug}/${many}`;
  return (
    <>
      {can(actor, permission) ? (
        <>
          <ButtonLink href={`${path}/new`} variant="primary" className="max-sm:grow">
            <Plus />
            Add {one}
          </ButtonLink>
          <ButtonLink href={`/o/${slug}/imports/new?resource=${resource}`}>
            <FileUp />
            Import
          </ButtonLink>
        </>
      ) : null}
      {isEmpty ? null : <ExportForm action={`${path}/download`} query={query} />}
      {children}
    </>
  );
}
