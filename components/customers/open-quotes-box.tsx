import { Checkbox } from "@/components/ui/checkbox";

/** Whether a new owner gets the open quotes too. */
export function OpenQuotesBox({ className }: { className?: string }) {
  return (
    <Checkbox
      name="withOpenQuotes"
      value="true"
      label="Hand their open quotes over as well"
      hint="To the new owner, except quotes that another colleague looks after."
      className={className}
    />
  );
}
