"use client";

import { ActionButton } from "@/components/form/action-button";
import { ConfirmAction } from "@/components/form/confirm-action";
import type { BoundAction } from "@/components/form/use-server-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody } from "@/components/ui/card";
import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea";
import type { Quote } from "@/lib/quotes/quote";
import { isRevisable } from "@/lib/quotes/status";

export interface QuoteActionsProps {
  quote: Quote;
  /** The quote's path. */
  page: string;
  may: Readonly<Record<"update" | "approve" | "create" | "delete", boolean>>;
  competitors: readonly { readonly id: string; readonly name: string }[];
  /** In basis points; null where it can go out as it is. */
  discountToApprove: number | null;
  contactEmail: string | null;
  link: string | null;
  actions: Readonly<
    Record<"send" | "submit" | "decide" | "close", BoundAction<null>> &
      Record<"revise" | "duplicate" | "delete", BoundAction>
  >;
}

/** What can be done with a quote as it stands, by whoever reads it. */
export function QuoteActions(props: QuoteActionsProps) {
  const { quote, page, may, actions, link } = props;
  const fields = { quoteId: quote.id };
  return (
    <Card>
      <CardBody className="grid gap-4">
        <Approval {...props} />
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
              <ButtonLink href={`${page}/edit`} variant="primary">
                Edit
              </ButtonLink>
              <Send {...props} />
            </>
          ) : null}
          <ButtonLink href={`${page}/pdf`} prefetch={false} target="_blank">
            PDF
          </ButtonLink>
          {may.update && (quote.status === "sent" || quote.status === "expired") ? (
            <>
              {quote.status === "sent" ? <Won {...props} /> : null}
              <Lost {...props} />
            </>
          ) : null}
          {may.update && isRevisable(quote.status) ? (
            <ActionButton action={actions.revise} fields={fields} variant="secondary">
              Revise
            </ActionButton>
          ) : null}
          {may.create ? (
            <ActionButton action={actions.duplicate} fields={fields} variant="secondary">
              Duplicate
            </ActionButton>
          ) : null}
          {may.delete && quote.status !== "accepted" ? (
            <ConfirmAction
              trigger={{ label: "Delete" }}
              title={`Delete quote ${quote.number}?`}
              description="It leaves all lists, and its link opens nothing. The number is not used again."
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

function Approval({ quote, may, discountToApprove, actions }: QuoteActionsProps) {
  const fields = { quoteId: quote.id };
  if (quote.status === "draft" && discountToApprove !== null)
    return (
      <Notice
        tone="warn"
        title={`A discount of ${discountToApprove / 100} % is above the limit`}
        action={
          may.update ? (
            <ActionButton action={actions.submit} fields={fields} variant="secondary">
              Ask for approval
            </ActionButton>
          ) : null
        }
      >
        A manager has to approve it before the quote goes out.
      </Notice>
    );
  if (quote.status !== "pending_approval") return null;
  if (!may.approve) return <Notice tone="warn">A manager is asked to approve the discount.</Notice>;
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
            fields={{ ...fields, isApproved: "true" }}
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
            fields={{ ...fields, isApproved: "false" }}
          >
            <TextareaField name="comment" label="What should change?" rows={2} />
          </ConfirmAction>
        </>
      }
    >
      Approve it, or return the quote with a word.
    </Notice>
  );
}

function Send({ quote, contactEmail, discountToApprove, actions }: QuoteActionsProps) {
  if (discountToApprove !== null || quote.lines.length === 0) return null;
  return (
    <ConfirmAction
      trigger={{ label: "Send" }}
      title={`Send quote ${quote.number}?`}
      description="From then on it never changes. To change it later, make a revision."
      confirmLabel="Send quote"
      tone="primary"
      action={actions.send}
      fields={{ quoteId: quote.id }}
    >
      <TextField
        name="email"
        type="email"
        label="The buyer's e-mail"
        hint="Leave it empty to pass on the link yourself."
        defaultValue={contactEmail ?? ""}
        autoComplete="off"
      />
    </ConfirmAction>
  );
}

function Won({ quote, actions }: QuoteActionsProps) {
  return (
    <ConfirmAction
      trigger={{ label: "Won" }}
      title="Won outside of Mercura?"
      description="For a yes by phone or mail. The buyer's link then says that it is accepted."
      confirmLabel="Mark as won"
      tone="primary"
      action={actions.close}
      fields={{ quoteId: quote.id, outcome: "won" }}
    >
      <TextField name="reason" label="Why they chose you" autoComplete="off" />
    </ConfirmAction>
  );
}

function Lost({ quote, competitors, actions }: QuoteActionsProps) {
  return (
    <ConfirmAction
      trigger={{ label: "Lost" }}
      title="Lost?"
      description="What you note here counts in the win rates."
      confirmLabel="Mark as lost"
      tone="primary"
      action={actions.close}
      fields={{ quoteId: quote.id, outcome: "lost" }}
    >
      <TextField name="reason" label="Reason" autoComplete="off" />
      <SelectField
        name="competitorId"
        label="Lost to"
        options={[
          { value: "", label: "Nobody, or not known" },
          ...competitors.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </ConfirmAction>
  );
}
