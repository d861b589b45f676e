import { SearchX } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export default function NotFoundPage() {
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
