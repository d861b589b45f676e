import Form from "next/form";
import type { ListQuotes } from "@/lib/quotes/schema";
import { Button } from "../ui/button";
import { SelectField, type SelectOption } from "../ui/select";

interface QuoteFiltersProps {
  path: string;
  query: Pick<ListQuotes, "q" | "status" | "customerId" | "ownerUserId" | "sort" | "state">;
  /** Whose quotes can be asked for; none where a member sees only their own. */
  owners: readonly SelectOption[];
  /** Whether the deleted ones are offered. */
  mayRestore: boolean;
}

/** What of the list is shown, and in which order. */
export function QuoteFilters({ path, query, owners, mayRestore }: QuoteFiltersProps) {
  const { q, status, customerId, ownerUserId, sort, state } = query;
  return (
    <Form
      // The choices start anew where the list is opened by a link.
      key={`${ownerUserId} ${sort} ${state}`}
      action={path}
      className="grid items-end gap-3 sm:grid-cols-[repeat(3,minmax(0,1fr))_auto] print:hidden"
    >
      {Object.entries({ q, status, customerId }).map(([name, kept]) =>
        kept ? <input key={name} type="hidden" name={name} value={kept} /> : null,
      )}
      {owners.length > 0 ? (
        <SelectField
          label="Owner"
          name="ownerUserId"
          defaultValue={ownerUserId ?? ""}
          options={[{ value: "", label: "Everybody" }, ...owners]}
        />
      ) : null}
      {mayRestore ? (
        <SelectField
          label="Show"
          name="state"
          defaultValue={state}
          options={[
            { value: "all", label: "Quotes" },
            { value: "deleted", label: "Deleted quotes" },
          ]}
        />
      ) : null}
      <SelectField
        label="Sorted by"
        name="sort"
        defaultValue={sort}
        options={[
          { value: "newest", label: "Newest first" },
          { value: "oldest", label: "Oldest first" },
          { value: "value", label: "Value, by currency" },
          { value: "valid_until", label: "Valid until" },
        ]}
      />
      <Button type="submit">Apply</Button>
    </Form>
  );
}
