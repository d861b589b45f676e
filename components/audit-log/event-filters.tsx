import Form from "next/form";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Summary } from "@/components/ui/summary";
import type { EventFilter } from "@/lib/audit-log/schema";
import { EventFilterFields } from "./event-filter-fields";

interface EventFiltersProps {
  path: string;
  filter: EventFilter;
}

/** Which events the log shows, by the page's address. On a phone it is folded away until it is opened or set. */
export function EventFilters({ path, filter }: EventFiltersProps) {
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <details
      // A link to the log starts the fields anew.
      key={JSON.stringify(filter)}
      className="folds-on-phone print:hidden"
      open={isFiltered}
    >
      <Summary className="text-sm text-ink-2">Filter</Summary>
      <Form
        action={path}
        role="search"
        scroll={false}
        className="grid items-end gap-3 max-sm:mt-3 sm:grid-cols-2 xl:grid-cols-[minmax(0,1.2fr)_minmax(0,1.2fr)_minmax(0,1fr)_minmax(0,1fr)_auto]"
      >
        {filter.targetId ? <input type="hidden" name="targetId" value={filter.targetId} /> : null}
        <EventFilterFields filter={filter} />
        <div className="flex gap-2">
          <Button type="submit">Show</Button>
          {isFiltered ? (
            <ButtonLink href={path} variant="quiet">
              Clear
            </ButtonLink>
          ) : null}
        </div>
      </Form>
    </details>
  );
}
