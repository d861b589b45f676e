import { omit } from "es-toolkit/object";
import type { Metadata } from "next";
import { BulkNotice } from "@/components/customers/bulk-notice";
import { type Colleague, ownerName } from "@/components/customers/colleague";
import { CustomerFilters } from "@/components/customers/customer-filters";
import { DeletedNotice } from "@/components/form/deleted-notice";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { FormProblem } from "@/components/ui/form-problem";
import { PageHeader } from "@/components/ui/page-header";
import { SearchField } from "@/components/ui/search-field";
import type { Member } from "@/lib/access/actor";
import { can, isLimitedToOwn } from "@/lib/access/authorize";
import { kindOf } from "@/lib/customers/bulk/bulk-change";
import { bulkChangeIdSchema } from "@/lib/customers/bulk/bulk-schema";
import { getBulkChange } from "@/lib/customers/bulk/get-bulk-change";
import { getDeletedCustomer } from "@/lib/customers/get-deleted-customer";
import { listCustomers, listCustomersWithContact } from "@/lib/customers/list-customers";
import { listCustomersSchema } from "@/lib/customers/schema";
import { requireMember } from "@/lib/http/pages/page";
import { problemInAddress } from "@/lib/http/pages/problem-in-address";
import type { SearchParams } from "@/lib/http/pages/search-params";
import { listColleagues } from "@/lib/members/list-colleagues";
import { justDeleted } from "../just-deleted";
import { ListActions } from "../list-actions";
import { isBare, openedList } from "../opened-list";
import { SavedViews } from "../saved-views";
import { restoreCustomerAction, undoBulkChangeAction } from "./actions";
import { CustomerList } from "./customer-list";

export const metadata: Metadata = { title: "Customers" };

interface CustomersPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function CustomersPage({ params, searchParams }: CustomersPageProps) {
  const { slug } = await params;
  const path = `/o/${slug}/customers`;
  const { actor, organization } = await requireMember(slug, path);
  const sent = await searchParams;
  const mayRestore = can(actor, "customer.delete");
  const [list, deleted, { value: colleagues }] = await Promise.all([
    openedList(actor, { resource: "customer", schema: listCustomersSchema, mayRestore }, sent),
    justDeleted({
      id: sent.deleted,
      mayRestore,
      find: (customerId) => getDeletedCustomer(actor, { customerId }),
    }),
    listColleagues(actor),
  ]);
  const { value: page } = await listCustomersWithContact(actor, list.query);
  const isEmpty = await isBare(list, page.data, () =>
    listCustomers(actor, { ...list.query, state: "deleted" }),
  );
  const query = omit(list.query, ["limit", "cursor"]);
  const { q } = query;
  const changed = await justChanged(actor, sent.changed, colleagues);
  const seesOthers = !isLimitedToOwn(actor, "customer.read");
  const owners = seesOthers ? colleagues : [];

  return (
    <>
      <PageHeader
        title="Customers"
        description="The companies you sell to."
        actions={
          <ListActions
            {...{ actor, slug, isEmpty }}
            resource="customer"
            query={omit(query, ["sort"])}
          >
            {can(actor, "customer.merge") && !isEmpty ? (
              <ButtonLink href={`${path}/duplicates`} variant="quiet">
                Duplicates
              </ButtonLink>
            ) : null}
          </ListActions>
        }
      />
      <FormProblem message={problemInAddress(sent.problem)} className="mb-4" />
      {deleted ? (
        <DeletedNotice
          name={deleted.name}
          action={restoreCustomerAction.bind(null, slug)}
          fields={{ customerId: deleted.id }}
        />
      ) : null}
      {changed ? (
        <BulkNotice
          change={changed}
          locale={organization.locale}
          undoAction={undoBulkChangeAction.bind(null, slug)}
        />
      ) : null}
      <Card>
        {isEmpty ? null : (
          <>
            <CardHeader
              title={list.shown?.name ?? (q ? `Results for “${q}”` : titles[query.state])}
              actions={
                <SearchField
                  label="Search customers"
                  path={path}
                  value={q}
                  query={omit(query, ["q"])}
                />
              }
            />
            <CardBody className="grid gap-4 border-b border-line">
              <SavedViews {...{ actor, slug, list }} resource="customer" />
              <CustomerFilters
                path={path}
                query={query}
                colleagues={owners}
                mayRestore={mayRestore}
              />
            </CardBody>
          </>
        )}
        {/* Made anew once many were changed: no row is ticked any more. */}
        <CustomerList
          key={changed?.id}
          actor={actor}
          slug={slug}
          query={list.query}
          page={page}
          locale={organization.locale}
          colleagues={owners}
        />
      </Card>
    </>
  );
}

const titles = { all: "All customers", deleted: "Deleted customers" } as const;

async function justChanged(actor: Member, bulkChangeId: unknown, colleagues: readonly Colleague[]) {
  const input = bulkChangeIdSchema.safeParse({ bulkChangeId });
  if (!input.success || !can(actor, "customer.update")) return null;
  const found = await getBulkChange(actor, input.data);
  if (!found.ok) return null;
  const kind = kindOf(found.value);
  const { value, undoneAt } = found.value;
  const words = kind === "assign" ? (ownerName(value || null, colleagues) ?? "") : value;
  return { ...found.value, kind, words, isUndone: undoneAt !== null };
}
