import { Button } from "./button";
import { Download } from "./icons/download";
import type { Query } from "./query-string";

interface ExportFormProps {
  /** Where the file is asked for. */
  action: string;
  /** What of the list is asked for: search and filters. */
  query: Query;
}

/** A button for the list as a CSV file. */
export function ExportForm({ action, query }: ExportFormProps) {
  return (
    <form action={action} method="post">
      {Object.entries(query).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <Button type="submit">
        <Download />
        Export
      </Button>
    </form>
  );
}
