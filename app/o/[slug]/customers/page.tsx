import { Building2, Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { CustomerTable } from "@/components/customers/customer-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";
import { listCustomers } from "@/lib/customers/list-customers";
import { type ListCustomers, listCustomersSchema } from "@/lib/customers/schema";
import { requireMember } from "@/lib/http/page";

export const metadata: Metadata = { title: "Customers" };

interface CustomersPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CustomersPage({ params, searchParams }: CustomersPageProps) {
  const { slug } = await params;
  const path = `/o/${slug}/customers`;
  const { actor } = await requireMember(slug, path);
  const { q, sort, cursor } = await searchParams;
  // An address that was edited into nonsense shows the list from its start.
  const query = listCustomersSchema
    .catch(listCustomersSchema.parse({}))
    .parse(defined({ q, sort, cursor, limit: 25 }));

  return (
    <>
      <PageHeader
        title="Customers"
        description="The companies you sell to."
        actions={
          can(actor, "customer.create") ? (
            <ButtonLink href={`${path}/new`} variant="primary">
              <Plus aria-hidden="true" />
              Add customer
            </ButtonLink>
          ) : null
        }
      />
      <Card>
        <CardHeader
          title={query.q ? `Results for “${query.q}”` : "All customers"}
          description={<SortLinks path={path} query={query} />}
          actions={
            <SearchField
              label="Search customers"
              path={path}
              value={query.q}
              query={{ sort: query.sort }}
            />
          }
        />
        <CustomerList actor={actor} path={path} query={query} />
      </Card>
    </>
  );
}

function defined(query: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}

function SortLinks({ path, query: { q, sort } }: { path: string; query: ListCustomers }) {
  const search = q ? `&q=${encodeURIComponent(q)}` : "";
  return (
    <>
      Sorted by{" "}
      {sort === "name" ? (
        <>
          name.{" "}
          <Link className="underline" href={`${path}?sort=newest${search}`}>
            Newest first
          </Link>
        </>
      ) : (
        <>
          newest first.{" "}
          <Link className="underline" href={`${path}?sort=name${search}`}>
            By name
          </Link>
        </>
      )}
    </>
  );
}

async function CustomerList({
  actor,
  path,
  query,
}: {
  actor: Member;
  path: string;
  query: ListCustomers;
}) {
  const { value: page } = await listCustomers(actor, query);
  if (page.data.length === 0 && query.q)
    return (
      <EmptyState
        icon={<Building2 />}
        title="No customer matches"
        action={<ButtonLink href={path}>Show all</ButtonLink>}
      >
        Nothing has “{query.q}” in its name or e-mail. Try a part of the word.
      </EmptyState>
    );
  if (page.data.length === 0)
    return (
      <EmptyState
        icon={<Building2 />}
        title="No customers yet"
        action={
          can(actor, "customer.create") ? (
            <ButtonLink href={`${path}/new`} variant="primary">
              Add your first customer
            </ButtonLink>
          ) : null
        }
      >
        A customer is a company you sell to. Once it is here you can write quotes for it and keep
        its documents together.
      </EmptyState>
    );
  return (
    <>
      <CustomerTable customers={page.data} path={path} />
      <Pagination
        path={path}
        query={{ q: query.q, sort: query.sort }}
        newer={query.cursor ? {} : null}
        older={page.nextCursor ? { cursor: page.nextCursor } : null}
        words={{ newer: "First page", older: "Next page" }}
      />
    </>
  );
}
