import { Checkbox } from "@/components/ui/checkbox";

/** Whether a new owner gets the open quotes too. */
export function OpenQuotesBox({ className }: { className?: string }) {
  return (
    <Checkbox
      name="withOpenQuotes"
      value="true"
      label="Hand over their open quotes as well"
      hint="Quotes that a third colleague looks after stay with that colleague."
      className={className}
    />
  );
}
