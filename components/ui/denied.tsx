import { Lock } from "lucide-react";
import { ButtonLink } from "./button-link";
import { EmptyState } from "./empty-state";

/** What stands on a page that the reader's role does not open, and who can change that. */
export function Denied({ what, backHref }: { what: string; backHref: string }) {
  return (
    <EmptyState
      icon={<Lock />}
      title={`Your role does not let you ${what}`}
      level={1}
      action={<ButtonLink href={backHref}>Go back</ButtonLink>}
    >
      An admin or owner of your organization can give you another role.
    </EmptyState>
  );
}
