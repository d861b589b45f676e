import Form from "next/form";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { EventFilter } from "@/lib/audit-log/schema";
import { EventFilterFields } from "./event-filter-fields";

interface EventFiltersProps {
  path: string;
  filter: EventFilter;
}

/** Which events the log shows, by the page's address. */
export function EventFilters({ path, filter }: EventFiltersProps) {
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <Form
      // A link to the log starts the fields anew.
      key={JSON.stringify(filter)}
      action={path}
      role="search"
      scroll={false}
      className="grid items-end gap-3 sm:grid-cols-2 xl:grid-cols-[minmax(0,1.2fr)_minmax(0,1.2fr)_minmax(0,1fr)_minmax(0,1fr)_auto] print:hidden"
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
  );
}
