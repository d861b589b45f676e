import type { BoundAction } from "@/lib/http/forms/form-state";
import type { Quote } from "@/lib/quotes/quote";

export interface QuoteActionsProps {
  quote: Quote;
  locale: string;
  /** The quote's path. */
  page: string;
  may: Readonly<
    Record<
      "update" | "approve" | "approveOthers" | "addCompetitor" | "remind" | "create" | "delete",
      boolean
    >
  >;
  competitors: readonly { readonly id: string; readonly name: string }[];
  /** Whom the quote can be handed over to. */
  colleagues: readonly { readonly userId: string; readonly name: string }[];
  /** In basis points; null where it can go out as it is. */
  discountToApprove: number | null;
  /** Who may approve it, in words; empty where there is nothing to approve. */
  approvers: string;
  /** Nobody is left to approve it who took no part in it. */
  haveAllTakenPart: boolean;
  /** What the writer says to the manager who is asked. */
  request: string;
  buyerEmail: string | null;
  /** Whom it was sent to. */
  recipientEmail: string | null;
  link: string | null;
  /** The latest version, where this is an earlier one. */
  latest: { readonly version: number; readonly href: string } | null;
  actions: Readonly<
    Record<
      "send" | "submit" | "withdraw" | "decide" | "remind" | "close" | "assign",
      BoundAction<null>
    > &
      Record<"revise" | "duplicate" | "delete", BoundAction>
  >;
}
