import type { Metadata } from "next";
import Link from "next/link";
import { DeletedNotice } from "@/components/form/deleted-notice";
import { ageOrders } from "@/components/records/age-orders";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardHeader } from "@/components/ui/card";
import { Plus } from "@/components/ui/icons/plus";
import { PageHeader } from "@/components/ui/page-header";
import { withQuery } from "@/components/ui/query-string";
import { SearchField } from "@/components/ui/search-field";
import { can } from "@/lib/access/authorize";
import { getDeletedCompetitor } from "@/lib/competitors/get-deleted-competitor";
import { listCompetitors } from "@/lib/competitors/list-competitors";
import { type ListCompetitors, listCompetitorsSchema } from "@/lib/competitors/schema";
import { listQuery } from "@/lib/http/pages/list-query";
import { requireMember } from "@/lib/http/pages/page";
import type { SearchParams } from "@/lib/http/pages/search-params";
import { justDeleted } from "../just-deleted";
import { isBare } from "../opened-list";
import { restoreCompetitorAction } from "./actions";
import { CompetitorList } from "./competitor-list";

export const metadata: Metadata = { title: "Competitors" };

interface CompetitorsPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

type View = "list" | "cards";

/** Fills rows of two, three and four. */
const cardsOnAPage = 24;

export default async function CompetitorsPage({ params, searchParams }: CompetitorsPageProps) {
  const { slug } = await params;
  const path = `/o/${slug}/competitors`;
  const { actor, organization } = await requireMember(slug, path);
  const sent = await searchParams;
  const mayRestore = can(actor, "competitor.delete");
  const query = { ...listQuery(listCompetitorsSchema, sent, mayRestore), limit: cardsOnAPage };
  const view: View = sent.view === "list" ? "list" : "cards";
  const deleted = await justDeleted({
    id: sent.deleted,
    mayRestore,
    find: (competitorId) => getDeletedCompetitor(actor, { competitorId }),
  });

  const { value: page } = await listCompetitors(actor, query);
  const isWhole = query.q === "" && query.state === "all";
  const isEmpty = await isBare({ query, isWhole, views: [], mayRestore }, page.data, () =>
    listCompetitors(actor, { ...query, state: "deleted" }),
  );

  return (
    <>
      <PageHeader
        title="Competitors"
        description="Whom you meet in the race, and how you win."
        actions={
          can(actor, "competitor.create") ? (
            <ButtonLink href={`${path}/new`} variant="primary" className="max-sm:grow">
              <Plus />
              Add competitor
            </ButtonLink>
          ) : null
        }
      />
      {deleted ? (
        <DeletedNotice
          name={deleted.name}
          action={restoreCompetitorAction.bind(null, slug)}
          fields={{ competitorId: deleted.id }}
        />
      ) : null}
      <Card>
        {isEmpty ? null : (
          <CardHeader
            title={query.q ? `Results for “${query.q}”` : titles[query.state]}
            description={<Choices {...{ path, query, view, mayRestore }} />}
            actions={
              <SearchField
                label="Search competitors"
                path={path}
                value={query.q}
                query={{ sort: query.sort, state: query.state, view }}
              />
            }
          />
        )}
        <CompetitorList
          {...{ actor, slug, path, query, page, view }}
          locale={organization.locale}
        />
      </Card>
    </>
  );
}

const titles = { all: "All competitors", deleted: "Deleted competitors" } as const;

interface ChoicesProps {
  path: string;
  query: ListCompetitors;
  view: View;
  mayRestore: boolean;
}

function Choices({ path, query: { q, sort, state }, view, mayRestore }: ChoicesProps) {
  const otherSort = sort === "name" ? "newest" : "name";
  const { newest } = ageOrders(state);
  const otherView = view === "cards" ? "list" : "cards";
  // Deleted ones begin with the latest, which is what people look for.
  const otherState =
    state === "deleted"
      ? ({ state: "all", sort: "name" } as const)
      : ({ state: "deleted", sort: "newest" } as const);
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-1">
      Sorted by {sort === "name" ? "name" : newest.toLowerCase()}.
      <Link className="underline" href={withQuery(path, { q, view, state, sort: otherSort })}>
        {sort === "name" ? newest : "By name"}
      </Link>
      {state === "deleted" ? null : (
        <Link className="underline" href={withQuery(path, { q, sort, view: otherView })}>
          {view === "cards" ? "Show as a list" : "Show as cards"}
        </Link>
      )}
      {mayRestore ? (
        <Link className="underline" href={withQuery(path, { q, view, ...otherState })}>
          {state === "deleted" ? "Show what is not deleted" : "Show deleted ones"}
        </Link>
      ) : null}
    </span>
  );
}
