import { Button } from "@/components/ui/button";
import { Download } from "@/components/ui/icons/download";
import { SelectField } from "@/components/ui/select";
import type { EventFilter } from "@/lib/audit-log/schema";
import { EventFilterFields } from "./event-filter-fields";

interface EventExportFormProps {
  /** Where the file comes from. */
  action: string;
  filter: EventFilter;
}

/** Asks for the log as a file. The browser's own form, because what comes back is no page. */
export function EventExportForm({ action, filter }: EventExportFormProps) {
  return (
    <form action={action} method="post" className="grid gap-4 sm:grid-cols-2">
      {filter.targetId ? <input type="hidden" name="targetId" value={filter.targetId} /> : null}
      <EventFilterFields filter={filter} />
      <SelectField
        label="Format"
        name="format"
        hint="The JSON has all that the chain of hashes covers, to be checked by anybody."
        options={[
          { value: "csv", label: "CSV, for spreadsheets" },
          { value: "jsonl", label: "JSON, one event a line" },
        ]}
        className="sm:col-span-2"
      />
      <Button type="submit" variant="primary" className="justify-self-start">
        <Download />
        Download the events
      </Button>
    </form>
  );
}
