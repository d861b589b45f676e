import { ageOrders } from "@/components/records/age-orders";
import { type NamedRecord, RecordField } from "@/components/records/record-field";
import { StateField } from "@/components/records/state-field";
import { ListFilters } from "@/components/ui/list-filters";
import { SelectField, type SelectOption } from "@/components/ui/select";
import type { ListQuotes } from "@/lib/quotes/schema";

interface QuoteFiltersProps {
  path: string;
  query: Pick<ListQuotes, "q" | "status" | "customerId" | "ownerUserId" | "sort" | "state">;
  /** Whose quotes can be asked for; none where a member sees only their own. */
  owners: readonly SelectOption[];
  /** Whether the deleted ones are offered. */
  mayRestore: boolean;
  /** The one whose quotes are shown alone. */
  customer: NamedRecord | null;
  /** Where customers are looked up. */
  searchPath: string;
}

/** What of the list is shown, and in which order. */
export function QuoteFilters(props: QuoteFiltersProps) {
  const { path, query, owners, mayRestore, customer, searchPath } = props;
  const { q, status, customerId, ownerUserId, sort, state } = query;
  return (
    <ListFilters
      path={path}
      kept={{ q, status }}
      shown={{ customerId, ownerUserId, sort, state }}
      usual={{ state: "all", sort: "newest" }}
    >
      <RecordField
        kind="customer"
        label="Customer"
        name="customerId"
        placeholder="Every customer"
        path={searchPath}
        chosen={customer}
      />
      {owners.length > 0 ? (
        <SelectField
          label="Owner"
          name="ownerUserId"
          defaultValue={ownerUserId ?? ""}
          options={[{ value: "", label: "Everybody" }, ...owners]}
        />
      ) : null}
      <StateField state={state} mayRestore={mayRestore} />
      <SelectField
        label="Sorted by"
        name="sort"
        defaultValue={sort}
        options={[
          { value: "newest", label: ageOrders(state).newest },
          { value: "oldest", label: ageOrders(state).oldest },
          { value: "value", label: "Value, by currency" },
          { value: "valid_until", label: "Valid until" },
        ]}
      />
    </ListFilters>
  );
}
