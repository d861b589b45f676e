import { Plus, Swords } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { CompetitorCards } from "@/components/competitors/competitor-cards";
import { CompetitorTable } from "@/components/competitors/competitor-table";
import { DeletedNotice } from "@/components/form/deleted-notice";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { withQuery } from "@/components/ui/query-string";
import { SearchField } from "@/components/ui/search-field";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";
import { getDeletedCompetitor } from "@/lib/competitors/get-deleted-competitor";
import { listCompetitors } from "@/lib/competitors/list-competitors";
import {
  competitorIdSchema,
  type ListCompetitors,
  listCompetitorsSchema,
} from "@/lib/competitors/schema";
import { requireMember } from "@/lib/http/page";
import { restoreCompetitorAction } from "./actions";

export const metadata: Metadata = { title: "Competitors" };

interface CompetitorsPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

type View = "list" | "cards";

export default async function CompetitorsPage({ params, searchParams }: CompetitorsPageProps) {
  const { slug } = await params;
  const path = `/o/${slug}/competitors`;
  const { actor, organization } = await requireMember(slug, path);
  const { q, sort, cursor, view: sentView, deleted: deletedId } = await searchParams;
  const asked = Object.entries({ q, sort, cursor, limit: 24 });
  // An address that was edited into nonsense shows the list from its start.
  const query = listCompetitorsSchema
    .catch(listCompetitorsSchema.parse({}))
    .parse(Object.fromEntries(asked.filter(([, value]) => value !== undefined)));
  const view: View = sentView === "list" ? "list" : "cards";
  const deleted = await justDeleted(actor, deletedId);

  return (
    <>
      <PageHeader
        title="Competitors"
        description="Whom you meet in the race, and how you win."
        actions={
          can(actor, "competitor.create") ? (
            <ButtonLink href={`${path}/new`} variant="primary">
              <Plus aria-hidden="true" />
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
        <CardHeader
          title={query.q ? `Results for “${query.q}”` : "All competitors"}
          description={<Choices path={path} query={query} view={view} />}
          actions={
            <SearchField
              label="Search competitors"
              path={path}
              value={query.q}
              query={{ sort: query.sort, view }}
            />
          }
        />
        <CompetitorList {...{ actor, path, query, view }} locale={organization.locale} />
      </Card>
    </>
  );
}

async function justDeleted(actor: Member, competitorId: unknown) {
  const input = competitorIdSchema.safeParse({ competitorId });
  if (!input.success || !can(actor, "competitor.delete")) return null;
  const found = await getDeletedCompetitor(actor, input.data);
  return found.ok ? found.value : null;
}

interface ListProps {
  path: string;
  query: ListCompetitors;
  view: View;
}

function Choices({ path, query: { q, sort }, view }: ListProps) {
  const otherSort = sort === "name" ? "newest" : "name";
  const otherView = view === "cards" ? "list" : "cards";
  return (
    <>
      Sorted by {sort === "name" ? "name" : "newest first"}.{" "}
      <Link className="underline" href={withQuery(path, { q, view, sort: otherSort })}>
        {sort === "name" ? "Newest first" : "By name"}
      </Link>{" "}
      <Link className="underline" href={withQuery(path, { q, sort, view: otherView })}>
        {view === "cards" ? "Show as a list" : "Show as cards"}
      </Link>
    </>
  );
}

async function CompetitorList({
  actor,
  path,
  query,
  view,
  locale,
}: ListProps & { actor: Member; locale: string }) {
  const { value: page } = await listCompetitors(actor, query);
  const { q, sort, cursor } = query;
  if (page.data.length === 0)
    return q ? <NoMatch q={q} path={path} /> : <NoneYet actor={actor} path={path} />;
  const Shown = view === "list" ? CompetitorTable : CompetitorCards;
  return (
    <>
      <Shown competitors={page.data} path={path} locale={locale} />
      <Pagination
        path={path}
        query={{ q, sort, view }}
        newer={cursor ? {} : null}
        older={page.nextCursor ? { cursor: page.nextCursor } : null}
        words={{ newer: "First page", older: "Next page" }}
      />
    </>
  );
}

function NoMatch({ q, path }: { q: string; path: string }) {
  return (
    <EmptyState
      icon={<Swords />}
      title="No competitor matches"
      action={<ButtonLink href={path}>Show all</ButtonLink>}
    >
      Nothing has “{q}” in its name. Try a part of the word.
    </EmptyState>
  );
}

function NoneYet({ actor, path }: { actor: Member; path: string }) {
  return (
    <EmptyState
      icon={<Swords />}
      title="No competitors yet"
      action={
        can(actor, "competitor.create") ? (
          <ButtonLink href={`${path}/new`} variant="primary">
            Add your first competitor
          </ButtonLink>
        ) : null
      }
    >
      A battlecard says what a competitor is good at, what it charges and how you win. Lost quotes
      that name it show how often you do.
    </EmptyState>
  );
}
