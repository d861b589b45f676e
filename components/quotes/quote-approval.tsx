"use client";

import { ActionButton } from "@/components/form/action-button";
import { ConfirmAction } from "@/components/form/confirm-action";
import { Notice } from "@/components/ui/notice";
import { TextareaField } from "@/components/ui/textarea";
import { formatPercent } from "@/lib/basis-points";
import { allBelowListInWords } from "@/lib/quotes/approval/below-list";
import type { QuoteActionsProps } from "./quote-actions-props";

type QuoteApprovalProps = Pick<
  QuoteActionsProps,
  | "quote"
  | "locale"
  | "may"
  | "discountToApprove"
  | "approvers"
  | "haveAllTakenPart"
  | "request"
  | "actions"
>;

/** A discount above the limit: the writer asks, a manager answers. Nothing where there is nothing to approve. */
export function QuoteApproval({
  quote,
  locale,
  may,
  discountToApprove,
  approvers,
  haveAllTakenPart,
  request,
  actions,
}: QuoteApprovalProps) {
  const fields = { quoteId: quote.id };
  const belowList = <BelowList {...{ quote, locale }} />;
  const seen = { ...fields, lockVersion: String(quote.lockVersion) };
  if (quote.status === "draft" && discountToApprove !== null)
    return (
      <Notice
        tone="warn"
        title={`A discount of ${formatPercent(discountToApprove, locale)} is above the limit`}
        action={
          may.update ? (
            <ConfirmAction
              trigger={{ label: "Ask for approval" }}
              title="Ask for approval?"
              description="Managers are told. Until one of them answers, the quote stays as it is."
              confirmLabel="Ask"
              tone="primary"
              action={actions.submit}
              fields={seen}
            >
              <TextareaField
                name="request"
                label="What speaks for it?"
                hint="The manager reads it next to the discount."
                rows={3}
                maxLength={2000}
              />
            </ConfirmAction>
          ) : null
        }
      >
        {belowList}A manager has to approve it before the quote goes out.
      </Notice>
    );
  if (quote.status !== "pending_approval") return null;
  const withdraw = may.update ? (
    <ActionButton action={actions.withdraw} fields={fields} variant="secondary">
      Take back
    </ActionButton>
  ) : null;
  if (!may.approve)
    return (
      <Notice tone="warn" action={withdraw}>
        {may.approveOthers
          ? `You wrote, priced, look after or asked for this quote, so ${approvers || "a colleague"} has to approve its discount.`
          : `A manager is asked to approve the discount${approvers ? `: ${approvers}` : ""}.`}{" "}
        Whoever asked is told as soon as one answers.
      </Notice>
    );
  return (
    <Notice
      tone="warn"
      title="The discount waits for your word"
      action={
        <>
          <ConfirmAction
            trigger={{ label: "Approve", variant: "primary" }}
            title="Approve the discount?"
            description="The quote can then be sent at these prices."
            confirmLabel="Approve"
            tone="primary"
            action={actions.decide}
            fields={{ ...seen, isApproved: "true" }}
          >
            <TextareaField name="comment" label="A word to go with it" rows={2} />
          </ConfirmAction>
          <ConfirmAction
            trigger={{ label: "Return" }}
            title="Return the quote?"
            description="It goes back to its writer as a draft."
            confirmLabel="Return"
            tone="primary"
            action={actions.decide}
            fields={{ ...seen, isApproved: "false" }}
          >
            <TextareaField name="comment" label="What should change?" rows={2} />
          </ConfirmAction>
        </>
      }
    >
      {request ? <p>“{request}”</p> : null}
      {belowList}
      Approve it, or return the quote with a word.
      {haveAllTakenPart
        ? " Everybody who may approve took part in this quote, so you may although you did. The audit log notes it."
        : null}
    </Notice>
  );
}

/** The lines whose price was typed below the list's: no discount on them says so. */
function BelowList({ quote, locale }: Pick<QuoteActionsProps, "quote" | "locale">) {
  const told = allBelowListInWords(quote, locale);
  return told ? <p>{`${told.charAt(0).toUpperCase()}${told.slice(1)}.`}</p> : null;
}
