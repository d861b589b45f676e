import { ageOrders } from "@/components/records/age-orders";
import { type NamedRecord, RecordField } from "@/components/records/record-field";
import { StateField } from "@/components/records/state-field";
import { ListFilters } from "@/components/ui/list-filters";
import { SelectField } from "@/components/ui/select";
import type { ListDocuments } from "@/lib/documents/schema";
import { kindNames } from "./kind-names";

interface DocumentFiltersProps {
  path: string;
  query: Pick<ListDocuments, "q" | "sort" | "state" | "kind" | "customerId" | "quoteId">;
  /** Whether the deleted ones are offered. */
  mayRestore: boolean;
  /** Those whose documents are shown alone. */
  customer: NamedRecord | null;
  quote: NamedRecord | null;
  /** Where records are looked up. */
  searchPath: string;
}

/** What of the list is shown, and in which order. */
export function DocumentFilters(props: DocumentFiltersProps) {
  const { path, query, mayRestore, customer, quote, searchPath } = props;
  const { q, sort, state, kind } = query;
  const about = { customerId: customer?.id, quoteId: quote?.id };
  return (
    <ListFilters
      path={path}
      kept={{ q }}
      shown={{ ...about, kind, sort, state }}
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
      <RecordField
        kind="quote"
        label="Quote"
        name="quoteId"
        placeholder="Every quote"
        path={searchPath}
        chosen={quote}
      />
      <SelectField
        label="Type"
        name="kind"
        defaultValue={kind}
        options={[
          { value: "", label: "Every type" },
          ...Object.entries(kindNames).map(([value, label]) => ({ value, label })),
        ]}
      />
      <SelectField
        label="Sorted by"
        name="sort"
        defaultValue={sort}
        options={[
          { value: "newest", label: ageOrders(state).newest },
          { value: "name", label: "Name" },
        ]}
      />
      <StateField state={state} mayRestore={mayRestore} />
    </ListFilters>
  );
}
