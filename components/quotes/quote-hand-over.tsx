import { ConfirmAction } from "@/components/form/confirm-action";
import { SelectField } from "@/components/ui/select";
import type { QuoteActionsProps } from "./quote-actions-props";

/** Gives the quote to somebody else to look after. Nothing where nobody else could. */
export function QuoteHandOver({ quote, colleagues, actions }: QuoteActionsProps) {
  const others = colleagues.filter(({ userId }) => userId !== quote.ownerUserId);
  if (others.length === 0) return null;
  return (
    <ConfirmAction
      trigger={{ label: "Hand over" }}
      title={`Hand quote ${quote.number} over?`}
      description="Whoever looks after it hears what its buyer does, and answers to its mails reach them. They are told."
      confirmLabel="Hand over"
      doneMessage={`Quote ${quote.number} is handed over.`}
      tone="primary"
      action={actions.assign}
      fields={{ quoteId: quote.id }}
    >
      <SelectField
        name="ownerUserId"
        label="To"
        options={others.map(({ userId, name }) => ({ value: userId, label: name }))}
      />
    </ConfirmAction>
  );
}
