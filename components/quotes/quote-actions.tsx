"use client";

import { ActionButton } from "@/components/form/action-button";
import { ConfirmAction } from "@/components/form/confirm-action";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody } from "@/components/ui/card";
import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea";
import { isRevisable } from "@/lib/quotes/status";
import type { QuoteActionsProps } from "./quote-actions-props";
import { QuoteApproval } from "./quote-approval";
import { QuoteHandOver } from "./quote-hand-over";
import { QuoteOutcome } from "./quote-outcome";

/** What can be done with a quote as it stands, by whoever reads it. */
export function QuoteActions(props: QuoteActionsProps) {
  const { quote, page, may, actions, link, latest } = props;
  const fields = { quoteId: quote.id };
  return (
    <Card>
      <CardBody className="grid gap-4">
        <QuoteApproval {...props} />
        {link && quote.status === "sent" ? (
          <CopyField
            label="The buyer's link"
            hint="Whoever has it can read and answer the quote."
            text={link}
          />
        ) : null}
        <div className="flex flex-wrap items-start gap-2">
          {quote.status === "draft" && may.update ? (
            <>
              <Send {...props} />
              <ButtonLink
                href={`${page}/edit`}
                variant={isReadyToSend(props) ? "secondary" : "primary"}
              >
                Edit
              </ButtonLink>
            </>
          ) : null}
          {may.remind ? <Remind {...props} /> : null}
          <ButtonLink href={`${page}/pdf`} prefetch={false} target="_blank">
            PDF
          </ButtonLink>
          {may.update ? <QuoteOutcome {...props} /> : null}
          {latest ? (
            <ButtonLink href={latest.href}>Go to version {latest.version}</ButtonLink>
          ) : may.update && isRevisable(quote.status) ? (
            <ActionButton action={actions.revise} fields={fields} variant="secondary">
              Revise
            </ActionButton>
          ) : null}
          {may.create ? (
            <ActionButton action={actions.duplicate} fields={fields} variant="secondary">
              Duplicate
            </ActionButton>
          ) : null}
          <QuoteHandOver {...props} />
          {may.delete && quote.status !== "accepted" ? (
            <ConfirmAction
              trigger={{ label: "Delete" }}
              title={`Delete quote ${quote.number}?`}
              description="It leaves all lists, and its link opens nothing. You can take it back for 30 days. The number is not used again."
              confirmLabel="Delete quote"
              action={actions.delete}
              fields={fields}
            />
          ) : null}
        </div>
      </CardBody>
    </Card>
  );
}

function isReadyToSend({ quote, discountToApprove }: QuoteActionsProps): boolean {
  return discountToApprove === null && quote.lines.length > 0;
}

function Send(props: QuoteActionsProps) {
  if (!isReadyToSend(props)) return null;
  const { quote, buyerEmail, actions } = props;
  const unpriced = quote.lines.filter(
    ({ kind, unitPriceMinor }) => kind === "item" && unitPriceMinor === 0,
  );
  return (
    <ConfirmAction
      trigger={{ label: "Send", variant: "primary" }}
      title={`Send quote ${quote.number}?`}
      description="From then on it never changes. To change it later, make a revision."
      confirmLabel="Send quote"
      doneMessage={`Quote ${quote.number} is sent.`}
      tone="primary"
      action={actions.send}
      fields={{ quoteId: quote.id, lockVersion: String(quote.lockVersion) }}
    >
      {unpriced.length > 0 ? (
        <Notice tone="warn">
          {unpriced.length === 1
            ? `“${unpriced[0]?.description}” has no price.`
            : `${unpriced.length} lines have no price.`}
        </Notice>
      ) : null}
      <TextField
        name="email"
        type="email"
        label="The buyer's e-mail"
        hint="Leave it empty to pass on the link yourself."
        defaultValue={buyerEmail ?? ""}
        autoComplete="off"
      />
      <MessageField />
    </ConfirmAction>
  );
}

function Remind({ quote, recipientEmail, buyerEmail, actions }: QuoteActionsProps) {
  return (
    <ConfirmAction
      trigger={{ label: "Remind the buyer" }}
      title={`Remind the buyer of quote ${quote.number}?`}
      description="A mail brings them once more the link that they have. That goes three times a day at most."
      confirmLabel="Send the reminder"
      doneMessage="The reminder is on its way."
      tone="primary"
      action={actions.remind}
      fields={{ quoteId: quote.id }}
    >
      <TextField
        name="email"
        type="email"
        label="The buyer's e-mail"
        required
        defaultValue={recipientEmail ?? buyerEmail ?? ""}
        autoComplete="off"
      />
      <MessageField />
    </ConfirmAction>
  );
}

function MessageField() {
  return (
    <TextareaField
      name="message"
      label="A word to go with it"
      hint="It stands in the mail, above the button that opens the quote."
      rows={3}
      maxLength={1000}
    />
  );
}
