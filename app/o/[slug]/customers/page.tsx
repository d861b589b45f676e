import { FileUp, Plus } from "lucide-react";
import type { Metadata } from "next";
import { CustomerFilters } from "@/components/customers/customer-filters";
import { DeletedNotice } from "@/components/form/deleted-notice";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { ExportForm } from "@/components/ui/export-form";
import { PageHeader } from "@/components/ui/page-header";
import { SearchField } from "@/components/ui/search-field";
import type { Member } from "@/lib/access/actor";
import { can, isLimitedToOwn } from "@/lib/access/authorize";
import { getDeletedCustomer } from "@/lib/customers/get-deleted-customer";
import { customerIdSchema, type ListCustomers, listCustomersSchema } from "@/lib/customers/schema";
import { requireMember } from "@/lib/http/page";
import { listColleagues } from "@/lib/members/list-colleagues";
import { restoreCustomerAction } from "./actions";
import { CustomerList } from "./customer-list";

export const metadata: Metadata = { title: "Customers" };

interface CustomersPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CustomersPage({ params, searchParams }: CustomersPageProps) {
  const { slug } = await params;
  const path = `/o/${slug}/customers`;
  const { actor } = await requireMember(slug, path);
  const sent = await searchParams;
  const { limit: _, cursor: __, ...query } = readQuery(actor, sent);
  const { q, ...kept } = query;
  const { sort: ___, ...filter } = kept;
  const [deleted, { value: colleagues }] = await Promise.all([
    justDeleted(actor, sent.deleted),
    listColleagues(actor),
  ]);
  const seesOthers = !isLimitedToOwn(actor, "customer.read");
  const owners = seesOthers ? colleagues : [];

  return (
    <>
      <PageHeader
        title="Customers"
        description="The companies you sell to."
        actions={
          <>
            <ExportForm action={`${path}/download`} query={{ q, ...filter }} />
            {can(actor, "customer.create") ? (
              <>
                <ButtonLink href={`/o/${slug}/imports/new?resource=customer`}>
                  <FileUp aria-hidden="true" />
                  Import
                </ButtonLink>
                <ButtonLink href={`${path}/new`} variant="primary">
                  <Plus aria-hidden="true" />
                  Add customer
                </ButtonLink>
              </>
            ) : null}
          </>
        }
      />
      {deleted ? (
        <DeletedNotice
          name={deleted.name}
          action={restoreCustomerAction.bind(null, slug)}
          fields={{ customerId: deleted.id }}
        />
      ) : null}
      <Card>
        <CardHeader
          title={query.q ? `Results for “${query.q}”` : titles[query.state]}
          actions={<SearchField label="Search customers" path={path} value={q} query={kept} />}
        />
        <CardBody className="border-b border-line">
          <CustomerFilters
            path={path}
            query={query}
            colleagues={owners}
            mayRestore={can(actor, "customer.delete")}
          />
        </CardBody>
        <CustomerList
          actor={actor}
          slug={slug}
          query={readQuery(actor, sent)}
          colleagues={owners}
        />
      </Card>
    </>
  );
}

const titles = { active: "All customers", deleted: "Deleted customers" } as const;

// An address that was edited into nonsense, or asks for more than this member may, shows the list from its start.
function readQuery(
  actor: Member,
  sent: Awaited<CustomersPageProps["searchParams"]>,
): ListCustomers {
  const { q, sort, state, owner, tag, currency, cursor } = sent;
  const start = listCustomersSchema.parse({ limit: 25 });
  const asked = Object.entries({ q, sort, state, owner, tag, currency, cursor, limit: 25 });
  const query = listCustomersSchema
    .catch(start)
    .parse(Object.fromEntries(asked.filter(([, value]) => value !== undefined)));
  return query.state === "deleted" && !can(actor, "customer.delete") ? start : query;
}

async function justDeleted(actor: Member, customerId: unknown) {
  const input = customerIdSchema.safeParse({ customerId });
  if (!input.success || !can(actor, "customer.delete")) return null;
  const found = await getDeletedCustomer(actor, input.data);
  return found.ok ? found.value : null;
}
