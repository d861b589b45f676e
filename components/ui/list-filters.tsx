import Form from "next/form";
import type { ReactNode } from "react";
import { Button } from "./button";
import type { Query } from "./query-string";

interface ListFiltersProps {
  path: string;
  /** What the list keeps and the fields do not show, such as its search. */
  kept: Query;
  /** What the fields show: where the list is opened by a link, they start anew. */
  shown: Query;
  children: ReactNode;
}

/** What of a list is shown, and in which order: its fields side by side, as many as there is room for. */
export function ListFilters({ path, kept, shown, children }: ListFiltersProps) {
  return (
    <Form
      key={JSON.stringify(shown)}
      action={path}
      className="grid gap-3 sm:flex sm:items-end print:hidden"
    >
      {Object.entries(kept).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <div className="grid min-w-0 flex-1 grid-cols-2 items-end gap-3 sm:grid-cols-[repeat(auto-fit,minmax(7.5rem,1fr))]">
        {children}
      </div>
      <Button type="submit">Show</Button>
    </Form>
  );
}
