import Form from "next/form";
import type { ListProducts } from "@/lib/products/schema";
import { Button } from "../ui/button";
import { SelectField } from "../ui/select";

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
    <Form
      // The choices start anew where the list is opened by a link.
      key={`${state} ${category} ${sort}`}
      action={path}
      className="grid items-end gap-3 sm:grid-cols-[repeat(3,minmax(0,1fr))_auto] print:hidden"
    >
      {q ? <input type="hidden" name="q" value={q} /> : null}
      <SelectField
        label="State"
        name="state"
        defaultValue={state}
        options={[
          { value: "all", label: "Active or not" },
          { value: "active", label: "Active" },
          { value: "inactive", label: "Not sold any more" },
          ...(mayRestore ? [{ value: "deleted", label: "Deleted" }] : []),
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
          { value: "newest", label: "Newest first" },
          { value: "name", label: "Name" },
          { value: "price", label: "Price, by currency" },
        ]}
      />
      <Button type="submit">Show</Button>
    </Form>
  );
}
