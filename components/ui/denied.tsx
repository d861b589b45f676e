import type { ReactNode } from "react";
import { ButtonLink } from "./button-link";
import { EmptyState } from "./empty-state";
import { Lock } from "./icons/lock";

interface DeniedProps {
  title: string;
  backHref: string;
  /** What is missing, and who can give it. */
  children: ReactNode;
}

/** What stands on a page that the reader's role does not open, and who can change that. */
export function Denied({ title, backHref, children }: DeniedProps) {
  return (
    <EmptyState
      icon={<Lock />}
      title={title}
      level={1}
      action={<ButtonLink href={backHref}>Go back</ButtonLink>}
    >
      {children}
    </EmptyState>
  );
}
