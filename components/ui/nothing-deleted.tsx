import type { ReactNode } from "react";
import { restorableDays } from "@/lib/retention/kept-until";
import { ButtonLink } from "./button-link";
import { EmptyState } from "./empty-state";
import { wholeList } from "./query-string";

interface NothingDeletedProps {
  icon: ReactNode;
  /** What the list is of, such as "quotes". */
  records: string;
  /** Of the list. */
  path: string;
}

/** Stands for a list of deleted records that has none, and says what it is for. */
export function NothingDeleted({ icon, records, path }: NothingDeletedProps) {
  return (
    <EmptyState
      icon={icon}
      title={`No deleted ${records}`}
      action={<ButtonLink href={wholeList(path)}>Show all</ButtonLink>}
    >
      What is deleted can be restored from here for {restorableDays} days. Then it is purged.
    </EmptyState>
  );
}
