import { ActionButton } from "@/components/form/action-button";
import { Notice } from "@/components/ui/notice";
import type { BulkKind } from "@/lib/customers/bulk/bulk-schema";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { formatCount } from "@/lib/number-format";

interface BulkNoticeProps {
  change: {
    readonly id: string;
    readonly kind: BulkKind;
    readonly changedCount: number;
    readonly leftCount: number;
    /** Open quotes that went along. */
    readonly quoteCount: number;
    /** Customers that could not be given back. */
    readonly keptCount: number;
    readonly isUndone: boolean;
    /** The tag, or the new owner's name. */
    readonly words: string;
  };
  locale: string;
  undoAction: BoundAction<null>;
}

type Change = BulkNoticeProps["change"];

/** Writes a count as the organization does. */
type Written = (count: number) => string;

/** Says above the list what was done to how many customers, with the way back. */
export function BulkNotice({ change, locale, undoAction }: BulkNoticeProps) {
  const { id, changedCount, leftCount, keptCount, isUndone } = change;
  const written = (count: number) => formatCount(count, locale);
  return (
    <Notice
      role="status"
      className="mb-4"
      action={
        isUndone || changedCount === 0 ? undefined : (
          <ActionButton
            action={undoAction}
            fields={{ bulkChangeId: id }}
            size="sm"
            variant="secondary"
          >
            Undo
          </ActionButton>
        )
      }
    >
      {isUndone ? `Undone: ${undoneWords(change, written)}.` : sentence(change, written)}
      {leftCount > 0
        ? ` ${written(leftCount)} stayed as they were, because somebody else looks after them.`
        : ""}
      {keptCount > 0 ? ` ${keptSentence(change, written)}` : ""}
    </Notice>
  );
}

function keptSentence({ keptCount, words }: Change, written: Written): string {
  const stay = `${written(keptCount)} ${keptCount === 1 ? "stays" : "stay"}`;
  const before = `whoever had ${keptCount === 1 ? "it" : "them"} before`;
  return `${stay} with ${words || "nobody"}, because ${before} can't look after customers any more.`;
}

/** What the undo did. It does not tell how the customers are now, because some were changed again since. */
function undoneWords({ kind, changedCount, keptCount, words }: Change, written: Written): string {
  const whom = customers(changedCount - keptCount, written);
  if (kind === "assign") return `gave ${whom} back to whoever looked after them before`;
  if (kind === "add_tag") return `took the tag “${words}” off ${whom}`;
  if (kind === "remove_tag") return `put the tag “${words}” back on ${whom}`;
  return `restored ${whom}`;
}

function customers(count: number, written: Written): string {
  return `${written(count)} ${count === 1 ? "customer" : "customers"}`;
}

function sentence({ kind, changedCount, quoteCount, words }: Change, written: Written): string {
  const whom = customers(changedCount, written);
  const quotes = `${written(quoteCount)} open ${quoteCount === 1 ? "quote" : "quotes"}`;
  if (kind === "assign" && !words) return `Nobody looks after ${whom} now.`;
  if (kind === "assign")
    return `${words} now looks after ${whom}${quoteCount > 0 ? ` and ${quotes}` : ""}.`;
  if (kind === "add_tag") return `Added the tag “${words}” to ${whom}.`;
  if (kind === "remove_tag") return `Removed the tag “${words}” from ${whom}.`;
  return `Deleted ${whom}.`;
}
