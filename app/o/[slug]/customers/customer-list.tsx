import { omit } from "es-toolkit/object";
import { BulkForm } from "@/components/customers/bulk-form";
import type { Colleague } from "@/components/customers/colleague";
import { CustomerTable } from "@/components/customers/customer-table";
import { ButtonLink } from "@/components/ui/button-link";
import { CardBody } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Building2 } from "@/components/ui/icons/building-2";
import { NothingDeleted } from "@/components/ui/nothing-deleted";
import { NothingFurther } from "@/components/ui/nothing-further";
import { Pagination } from "@/components/ui/pagination";
import { wholeList } from "@/components/ui/query-string";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";
import type { listCustomersWithContact } from "@/lib/customers/list-customers";
import type { ListCustomers } from "@/lib/customers/schema";
import { changeManyAction, restoreCustomerAction } from "./actions";

interface CustomerListProps {
  actor: Member;
  slug: string;
  query: ListCustomers;
  page: Awaited<ReturnType<typeof listCustomersWithContact>>["value"];
  locale: string;
  colleagues: readonly Colleague[];
}

/** A page of the list, or why it is empty and what to do about it. */
export function CustomerList(props: CustomerListProps) {
  const { actor, slug, query, page, locale, colleagues } = props;
  const path = `/o/${slug}/customers`;
  const kept = omit(query, ["limit", "cursor"]);
  const { q, owner, tag, currency, state } = query;
  if (page.data.length === 0) {
    if (query.cursor)
      return <NothingFurther icon={<Building2 />} records="customers" path={path} />;
    if ([q, owner, tag, currency].some((part) => part !== "")) return <NoMatch {...{ path, q }} />;
    if (state === "deleted")
      return <NothingDeleted icon={<Building2 />} records="customers" path={path} />;
    return <NoCustomers actor={actor} slug={slug} />;
  }
  const isPickable = state === "all" && can(actor, "customer.update");
  return (
    <>
      {page.isExact ? null : (
        <CardBody className="border-b border-line text-ink-2" role="status">
          Nothing has “{q}” in its name, e-mail or tax number. These are spelled alike:
        </CardBody>
      )}
      {isPickable ? (
        <BulkForm
          // Another list has other boxes; what was ticked in this one must not stay.
          key={JSON.stringify(query)}
          action={changeManyAction.bind(null, slug)}
          filter={{ q, owner, tag, currency }}
          path={path}
          query={kept}
          locale={locale}
          countPath={`${path}/count/look-up`}
          lookUpPath={`${path}/tags/look-up`}
          colleagues={can(actor, "customer.assign") ? colleagues : undefined}
          mayDelete={can(actor, "customer.delete")}
        />
      ) : null}
      <CustomerTable
        customers={page.data}
        path={path}
        query={kept}
        colleagues={colleagues}
        isPickable={isPickable}
        restoreAction={state === "deleted" ? restoreCustomerAction.bind(null, slug) : undefined}
      />
      <Pagination
        path={path}
        query={kept}
        newer={query.cursor ? {} : null}
        older={page.nextCursor ? { cursor: page.nextCursor } : null}
        words={{ newer: "First page", older: "Next page" }}
      />
    </>
  );
}

function NoMatch({ path, q }: { path: string; q: string }) {
  return (
    <EmptyState
      icon={<Building2 />}
      title="No customer matches"
      action={<ButtonLink href={wholeList(path)}>Show all</ButtonLink>}
    >
      {q
        ? `Nothing has “${q}” in its name, e-mail or tax number here, nor is spelled alike.`
        : "None is like that."}{" "}
      Try another search or filter.
    </EmptyState>
  );
}

function NoCustomers({ actor, slug }: { actor: Member; slug: string }) {
  return (
    <EmptyState
      icon={<Building2 />}
      title="No customers yet"
      action={
        can(actor, "customer.create") ? (
          <>
            <ButtonLink href={`/o/${slug}/imports/new?resource=customer`}>
              Import from a spreadsheet
            </ButtonLink>
            <ButtonLink href={`/o/${slug}/customers/new`} variant="primary">
              Add your first customer
            </ButtonLink>
          </>
        ) : null
      }
    >
      A customer is a company you sell to. Once it is here you can write quotes for it and keep its
      documents together.
    </EmptyState>
  );
}
