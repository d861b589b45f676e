import type { ReactNode } from "react";
import { ButtonLink } from "./button-link";
import { EmptyState } from "./empty-state";
import { wholeList } from "./query-string";

interface NothingFurtherProps {
  icon: ReactNode;
  /** What the list is of, such as "quotes". */
  records: string;
  /** Of the list. */
  path: string;
}

/** Stands for a later page of a list whose records have gone since it was linked to. */
export function NothingFurther({ icon, records, path }: NothingFurtherProps) {
  return (
    <EmptyState
      icon={icon}
      title={`No more ${records}`}
      action={<ButtonLink href={wholeList(path)}>Show all</ButtonLink>}
    >
      What was on this page has been changed or deleted since.
    </EmptyState>
  );
}
