import { CompetitorCards } from "@/components/competitors/competitor-cards";
import { CompetitorTable } from "@/components/competitors/competitor-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Swords } from "@/components/ui/icons/swords";
import { NothingDeleted } from "@/components/ui/nothing-deleted";
import { NothingFurther } from "@/components/ui/nothing-further";
import { Pagination } from "@/components/ui/pagination";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";
import type { listCompetitors } from "@/lib/competitors/list-competitors";
import type { ListCompetitors } from "@/lib/competitors/schema";
import { restoreCompetitorAction } from "./actions";

interface CompetitorListProps {
  actor: Member;
  slug: string;
  path: string;
  query: ListCompetitors;
  page: Awaited<ReturnType<typeof listCompetitors>>["value"];
  view: "list" | "cards";
  locale: string;
}

/** A page of the list, or why it is empty and what to do about it. Deleted competitors are never shown as cards. */
export function CompetitorList(props: CompetitorListProps) {
  const { actor, slug, path, query, page, view, locale } = props;
  const { q, sort, cursor, state } = query;
  const isDeleted = state === "deleted";
  if (page.data.length === 0) {
    if (query.cursor) return <NothingFurther icon={<Swords />} records="competitors" path={path} />;
    if (q) return <NoMatch q={q} path={path} />;
    if (isDeleted) return <NothingDeleted icon={<Swords />} records="competitors" path={path} />;
    return <NoneYet actor={actor} path={path} />;
  }
  return (
    <>
      {view === "list" || isDeleted ? (
        <CompetitorTable
          competitors={page.data}
          restoreAction={isDeleted ? restoreCompetitorAction.bind(null, slug) : undefined}
          {...{ path, locale }}
        />
      ) : (
        <CompetitorCards competitors={page.data} {...{ path, locale }} />
      )}
      <Pagination
        path={path}
        query={{ q, sort, state, view }}
        isContinued={Boolean(cursor)}
        nextCursor={page.nextCursor}
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
      Nothing has “{q}” in its name here. Try a part of the word.
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
