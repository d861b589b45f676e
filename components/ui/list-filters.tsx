import Form from "next/form";
import type { ReactNode } from "react";
import { Button } from "./button";
import type { Query } from "./query-string";
import { Summary } from "./summary";

interface ListFiltersProps {
  path: string;
  /** What the list keeps and the fields do not show, such as its search. */
  kept: Query;
  /** What the fields show: where the list is opened by a link, they start anew. */
  shown: Query;
  /** What of that is so without anybody's choice. */
  usual: Query;
  children: ReactNode;
}

/**
 * Which part of a list is shown, and in which order: its fields side by side, as many as there is room for. On a phone they are
 * folded away until they are opened or set, because there the list itself has to come first.
 */
export function ListFilters({ path, kept, shown, usual, children }: ListFiltersProps) {
  const isChosen = Object.entries(shown).some(([name, value]) => value && value !== usual[name]);
  return (
    <details key={JSON.stringify(shown)} className="folds-on-phone print:hidden" open={isChosen}>
      <Summary className="text-sm text-ink-2">Filter and sort</Summary>
      <Form action={path} className="grid gap-3 max-sm:mt-3 sm:flex sm:items-end">
        {Object.entries(kept).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <div className="grid min-w-0 flex-1 grid-cols-2 items-end gap-3 sm:grid-cols-[repeat(auto-fit,minmax(7rem,1fr))]">
          {children}
        </div>
        <Button type="submit">Show</Button>
      </Form>
    </details>
  );
}
