import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchX } from "@/components/ui/icons/search-x";

/** A 404: the same words for what does not exist and for what is somebody else's. */
export function NothingHere() {
  return (
    <EmptyState
      icon={<SearchX />}
      title="There is nothing here"
      level={1}
      action={<ButtonLink href="/">To the start page</ButtonLink>}
    >
      The address is wrong, what it led to is gone, or you have no access to it.
    </EmptyState>
  );
}
