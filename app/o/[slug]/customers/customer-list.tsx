import { omit } from "es-toolkit/object";
import { BulkForm } from "@/components/customers/bulk-form";
import type { Colleague } from "@/components/customers/colleague";
import { CustomerTable } from "@/components/customers/customer-table";
import { Building2 } from "@/components/ui/icons/building-2";
import { NoMatch } from "@/components/ui/no-match";
import { NothingDeleted } from "@/components/ui/nothing-deleted";
import { NothingFurther } from "@/components/ui/nothing-further";
import { Pagination } from "@/components/ui/pagination";
import { SpelledAlike } from "@/components/ui/spelled-alike";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";
import type { listCustomersWithContact } from "@/lib/customers/list-customers";
import type { ListCustomers } from "@/lib/customers/schema";
import { NothingYet } from "../nothing-yet";
import { changeManyAction, restoreCustomerAction } from "./actions";

interface CustomerListProps {
  actor: Member;
  slug: string;
  query: ListCustomers;
  page: Awaited<ReturnType<typeof listCustomersWithContact>>["value"];
  locale: string;
  colleagues: readonly Colleague[];
}

const searched = "name, e-mail or tax number";

/** A page of the list, or why it is empty and what to do about it. */
export function CustomerList(props: CustomerListProps) {
  const { actor, slug, query, page, locale, colleagues } = props;
  const path = `/o/${slug}/customers`;
  const kept = omit(query, ["limit", "cursor"]);
  const { q, owner, tag, currency, state } = query;
  if (page.data.length === 0) {
    if (query.cursor)
      return <NothingFurther icon={<Building2 />} records="customers" path={path} />;
    if ([q, owner, tag, currency].some((part) => part !== ""))
      return <NoMatch icon={<Building2 />} record="customer" {...{ path, q, searched }} />;
    if (state === "deleted")
      return <NothingDeleted icon={<Building2 />} records="customers" path={path} />;
    return (
      <NothingYet {...{ actor, slug }} resource="customer" icon={<Building2 />}>
        A customer is a company you sell to. Once it is here you can write quotes for it and keep
        its documents together.
      </NothingYet>
    );
  }
  const isPickable = state === "all" && can(actor, "customer.update");
  return (
    <>
      {page.isExact ? null : <SpelledAlike q={q} searched={searched} />}
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
        isContinued={Boolean(query.cursor)}
        nextCursor={page.nextCursor}
      />
    </>
  );
}
