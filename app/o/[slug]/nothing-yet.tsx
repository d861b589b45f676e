import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";
import { type ImportResource, importKinds } from "@/lib/imports/kinds";

interface NothingYetProps {
  actor: Member;
  slug: string;
  resource: ImportResource;
  icon: ReactNode;
  /** What such a record is for. */
  children: ReactNode;
}

/** Stands for a list that has nothing yet, and leads to its first records. */
export function NothingYet({ actor, slug, resource, icon, children }: NothingYetProps) {
  const {
    permission,
    words: [one, many],
  } = importKinds[resource];
  return (
    <EmptyState
      icon={icon}
      title={`No ${many} yet`}
      action={
        can(actor, permission) ? (
          <>
            <ButtonLink href={`/o/${slug}/${many}/new`} variant="primary">
              Add your first {one}
            </ButtonLink>
            <ButtonLink href={`/o/${slug}/imports/new?resource=${resource}`}>
              Import from a spreadsheet
            </ButtonLink>
          </>
        ) : null
      }
    >
      {children}
    </EmptyState>
  );
}
