"use client";

import { ConfirmAction } from "@/components/form/confirm-action";
import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { QuoteActionsProps } from "./quote-actions-props";

type QuoteOutcomeProps = Pick<QuoteActionsProps, "quote" | "competitors" | "may" | "actions">;

/** How a quote ended, where the buyer said so elsewhere; of one that they answered, against whom it was won or lost. */
export function QuoteOutcome(props: QuoteOutcomeProps) {
  const { status, competitorId } = props.quote;
  const isWinnable = status === "sent" || (status === "accepted" && !competitorId);
  const isLosable =
    status === "sent" || status === "expired" || (status === "declined" && !competitorId);
  return (
    <>
      {isWinnable ? <Won {...props} /> : null}
      {isLosable ? <Lost {...props} /> : null}
    </>
  );
}

function Won({ quote, competitors, may, actions }: QuoteOutcomeProps) {
  const isWon = quote.status === "accepted";
  return (
    <ConfirmAction
      trigger={{ label: isWon ? "Won against …" : "Won" }}
      title={isWon ? "Won against whom?" : "Won outside of Mercura?"}
      description={
        isWon
          ? "What you note here counts in the win rates."
          : "For a yes by phone or mail. The buyer's link then says that it is accepted."
      }
      confirmLabel={isWon ? "Note it" : "Mark as won"}
      tone="primary"
      action={actions.close}
      fields={{ quoteId: quote.id, outcome: "won" }}
    >
      <TextField
        name="reason"
        label="Why they chose you"
        defaultValue={quote.outcomeReason ?? ""}
        autoComplete="off"
      />
      <CompetitorField label="Won against" {...{ competitors, may }} />
    </ConfirmAction>
  );
}

function Lost({ quote, competitors, may, actions }: QuoteOutcomeProps) {
  return (
    <ConfirmAction
      trigger={{ label: quote.status === "declined" ? "Lost to …" : "Lost" }}
      title={quote.status === "declined" ? "Lost to whom?" : "Lost?"}
      description="What you note here counts in the win rates."
      confirmLabel={quote.status === "declined" ? "Note it" : "Mark as lost"}
      tone="primary"
      action={actions.close}
      fields={{ quoteId: quote.id, outcome: "lost" }}
    >
      <TextField
        name="reason"
        label="Reason"
        defaultValue={quote.outcomeReason ?? ""}
        autoComplete="off"
      />
      <CompetitorField label="Lost to" {...{ competitors, may }} />
    </ConfirmAction>
  );
}

function CompetitorField({
  label,
  competitors,
  may,
}: Pick<QuoteOutcomeProps, "competitors" | "may"> & { label: string }) {
  return (
    <>
      <SelectField
        name="competitorId"
        label={label}
        hint={may.addCompetitor ? undefined : "Somebody is missing? A manager can add them."}
        options={[
          { value: "", label: "Nobody, or not known" },
          ...competitors.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {may.addCompetitor ? (
        <TextField
          name="competitorName"
          label="Or somebody who is not in the list"
          hint="They are added to your competitors."
          maxLength={200}
          autoComplete="off"
        />
      ) : null}
    </>
  );
}
