import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { withQuery } from "@/components/ui/query-string";
import { type Column, Table } from "@/components/ui/table";
import type { Customer } from "@/lib/customers/customer";

interface Pair {
  readonly reason: "email" | "taxNumber" | "name";
  readonly kept: Pick<Customer, "id" | "name" | "email">;
  readonly merged: Pick<Customer, "id" | "name" | "email">;
}

const reasons = {
  email: "The same e-mail",
  taxNumber: "The same tax number",
  name: "Much the same name",
} as const;

/** Pairs of customers that may be the same one. */
export function DuplicateTable({ pairs, path }: { pairs: readonly Pair[]; path: string }) {
  const link = ({ id, name, email }: Pair["kept"]) => (
    <span className="grid">
      <Link href={`${path}/${id}`} className="wrap-anywhere hover:underline">
        {name}
      </Link>
      <span className="text-sm wrap-anywhere text-ink-3">{email}</span>
    </span>
  );
  const columns: readonly Column<Pair>[] = [
    { id: "kept", label: "Customer", kind: "title", cell: ({ kept }) => link(kept) },
    { id: "merged", label: "And", cell: ({ merged }) => link(merged) },
    { id: "reason", label: "Why", cell: ({ reason }) => reasons[reason] },
    {
      id: "merge",
      label: "Merge",
      kind: "actions",
      cell: ({ kept, merged }) => (
        <ButtonLink
          size="sm"
          href={withQuery(`${path}/merge`, { keptId: kept.id, mergedId: merged.id })}
          aria-label={`Compare ${kept.name} and ${merged.name}`}
        >
          Compare
        </ButtonLink>
      ),
    },
  ];
  return (
    <Table
      caption="Customers that may be the same"
      columns={columns}
      rows={pairs}
      rowKey={({ kept, merged }) => kept.id + merged.id}
    />
  );
}
