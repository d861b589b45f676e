import type { ComponentProps } from "react";
import { Badge } from "@/components/ui/badge";
import { type QuoteStatus, quoteStatusNames } from "@/lib/quotes/status";

const tones: Readonly<Record<QuoteStatus, ComponentProps<typeof Badge>["tone"]>> = {
  draft: "neutral",
  pending_approval: "warn",
  sent: "accent",
  accepted: "good",
  declined: "bad",
  expired: "warn",
  superseded: "neutral",
};

/** Where a quote stands, in its words. */
export function QuoteStatusBadge({ status }: { status: QuoteStatus }) {
  return <Badge tone={tones[status]}>{quoteStatusNames[status]}</Badge>;
}
