import type { ReactNode } from "react";
import { ButtonLink } from "./button-link";
import { EmptyState } from "./empty-state";
import { wholeList } from "./query-string";

interface NoMatchProps {
  icon: ReactNode;
  /** What the list is of, such as "quote". */
  record: string;
  /** Of the list. */
  path: string;
  /** What was searched for; empty if only filters were set. */
  q: string;
  /** Where was searched, such as "SKU or name". */
  searched: string;
}

/** Stands for a list in which nothing is like what was asked for. */
export function NoMatch({ icon, record, path, q, searched }: NoMatchProps) {
  return (
    <EmptyState
      icon={icon}
      title={`No ${record} matches`}
      action={<ButtonLink href={wholeList(path)}>Show all</ButtonLink>}
    >
      <span className="wrap-anywhere">
        {q
          ? `Nothing has “${q}” in its ${searched} here, nor is spelled alike.`
          : "None is like that."}
      </span>{" "}
      Try another search or filter.
    </EmptyState>
  );
}
