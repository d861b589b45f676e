import Form from "next/form";
import type { ListDocuments } from "@/lib/documents/schema";
import { Button } from "../ui/button";
import { SelectField } from "../ui/select";
import { kindNames } from "./kind-names";

interface DocumentFiltersProps {
  path: string;
  query: Pick<ListDocuments, "q" | "sort" | "state" | "kind" | "customerId" | "quoteId">;
  /** Whether the deleted ones are offered. */
  mayRestore: boolean;
}

/** What of the list is shown, and in which order. */
export function DocumentFilters({ path, query, mayRestore }: DocumentFiltersProps) {
  const { q, sort, state, kind, customerId, quoteId } = query;
  return (
    <Form
      // The choices start anew where the list is opened by a link.
      key={`${state} ${kind} ${sort}`}
      action={path}
      className="grid items-end gap-3 sm:grid-cols-[repeat(3,minmax(0,1fr))_auto] print:hidden"
    >
      {Object.entries({ q, customerId, quoteId }).map(([name, kept]) =>
        kept ? <input key={name} type="hidden" name={name} value={kept} /> : null,
      )}
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
          { value: "newest", label: "Newest first" },
          { value: "name", label: "Name" },
        ]}
      />
      {mayRestore ? (
        <SelectField
          label="State"
          name="state"
          defaultValue={state}
          options={[
            { value: "kept", label: "Not deleted" },
            { value: "deleted", label: "Deleted" },
          ]}
        />
      ) : null}
      <Button type="submit">Show</Button>
    </Form>
  );
}
