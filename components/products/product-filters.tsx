import { ageOrders } from "@/components/records/age-orders";
import { StateField } from "@/components/records/state-field";
import { ListFilters } from "@/components/ui/list-filters";
import { SelectField } from "@/components/ui/select";
import type { ListProducts } from "@/lib/products/schema";

interface ProductFiltersProps {
  path: string;
  query: Pick<ListProducts, "q" | "sort" | "state" | "category">;
  categories: readonly string[];
  /** Whether the deleted ones are offered. */
  mayRestore: boolean;
}

/** What of the list is shown, and in which order. */
export function ProductFilters({ path, query, categories, mayRestore }: ProductFiltersProps) {
  const { q, sort, state, category } = query;
  return (
    <ListFilters
      path={path}
      kept={{ q }}
      shown={{ state, category, sort }}
      usual={{ state: "all", sort: "newest" }}
    >
      <StateField
        state={state}
        mayRestore={mayRestore}
        others={[
          { value: "active", label: "Active" },
          { value: "inactive", label: "Not sold any more" },
        ]}
      />
      <SelectField
        label="Category"
        name="category"
        defaultValue={category}
        options={[
          { value: "", label: "Every category" },
          ...categories.map((one) => ({ value: one, label: one })),
        ]}
      />
      <SelectField
        label="Sorted by"
        name="sort"
        defaultValue={sort}
        options={[
          { value: "newest", label: ageOrders(state).newest },
          { value: "name", label: "Name" },
          { value: "price", label: "Price, by currency" },
        ]}
      />
    </ListFilters>
  );
}
