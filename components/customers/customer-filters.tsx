import { ageOrders } from "@/components/records/age-orders";
import { StateField } from "@/components/records/state-field";
import { ListFilters } from "@/components/ui/list-filters";
import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { customerSorts, ListCustomers } from "@/lib/customers/schema";
import type { Colleague } from "./colleague";
import { TagField } from "./tag-field";

interface CustomerFiltersProps {
  path: string;
  query: Omit<ListCustomers, "limit" | "cursor">;
  /** Who may be asked for; empty where only one's own are seen. */
  colleagues: readonly Colleague[];
  /** Whether the deleted ones are offered. */
  mayRestore: boolean;
}

const sortNames = (state: string): Readonly<Record<(typeof customerSorts)[number], string>> => ({
  ...ageOrders(state),
  name: "Name, A to Z",
  name_desc: "Name, Z to A",
  updated: "Last changed",
});

/** What of the list is shown, and in which order. */
export function CustomerFilters({ path, query, colleagues, mayRestore }: CustomerFiltersProps) {
  const { q, sort, state, owner, tag, currency } = query;
  return (
    <ListFilters
      path={path}
      kept={{ q }}
      shown={{ state, owner, tag, currency, sort }}
      usual={{ state: "all", sort: "newest" }}
    >
      {colleagues.length > 0 ? (
        <SelectField
          label="Owner"
          name="owner"
          defaultValue={owner}
          options={[
            { value: "", label: "Anybody" },
            { value: "none", label: "Nobody" },
            ...colleagues.map(({ userId, name }) => ({ value: userId, label: name })),
          ]}
        />
      ) : null}
      <TagField label="Tag" name="tag" defaultValue={tag} lookUpPath={`${path}/tags/look-up`} />
      <TextField
        label="Currency"
        name="currency"
        defaultValue={currency}
        maxLength={3}
        placeholder="Any"
        autoComplete="off"
      />
      <StateField state={state} mayRestore={mayRestore} />
      <SelectField
        label="Sorted by"
        name="sort"
        defaultValue={sort}
        options={Object.entries(sortNames(state)).map(([value, label]) => ({ value, label }))}
      />
    </ListFilters>
  );
}
