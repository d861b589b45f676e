import { FileText, Plus } from "lucide-react";
import type { Metadata } from "next";
import { QuoteTable } from "@/components/quotes/quote-table";
import { StatusTabs } from "@/components/quotes/status-tabs";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { can } from "@/lib/access/authorize";
import { requireMember } from "@/lib/http/page";
import { listQuotes } from "@/lib/quotes/list-quotes";
import { listQuotesSchema } from "@/lib/quotes/schema";

export const metadata: Metadata = { title: "Quotes" };

interface QuotesPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function QuotesPage({ params, searchParams }: QuotesPageProps) {
  const { slug } = await params;
  const path = `/o/${slug}/quotes`;
  const { actor } = await requireMember(slug, path);
  const { q, status, cursor } = await searchParams;
  const asked = Object.fromEntries(
    Object.entries({ q, status, cursor }).filter(
      ([, value]) => value !== undefined && value !== "",
    ),
  );
  // An address that was edited into nonsense shows the list from its start.
  const query = listQuotesSchema
    .catch(listQuotesSchema.parse({ limit: 25 }))
    .parse({ ...asked, limit: 25 });
  const { value: page } = await listQuotes(actor, query);
  const kept = { q: query.q, status: query.status };
  const isNarrowed = query.q !== "" || query.status !== undefined;

  return (
    <>
      <PageHeader
        title="Quotes"
        description="What you have offered, and how it stands."
        actions={
          can(actor, "quote.create") ? (
            <ButtonLink href={`${path}/new`} variant="primary">
              <Plus aria-hidden="true" />
              New quote
            </ButtonLink>
          ) : null
        }
      />
      <Card>
        <CardHeader
          title={query.q ? `Results for “${query.q}”` : "All quotes"}
          actions={
            <SearchField
              label="Search quotes"
              path={path}
              value={query.q}
              query={{ status: query.status }}
            />
          }
        />
        <StatusTabs path={path} q={query.q} status={query.status} />
        {page.data.length > 0 ? (
          <>
            <QuoteTable quotes={page.data} path={path} />
            <Pagination
              path={path}
              query={kept}
              newer={query.cursor ? {} : null}
              older={page.nextCursor ? { cursor: page.nextCursor } : null}
              words={{ newer: "First page", older: "Next page" }}
            />
          </>
        ) : isNarrowed ? (
          <EmptyState
            icon={<FileText />}
            title="No quote matches"
            action={<ButtonLink href={path}>Show all</ButtonLink>}
          >
            Quotes are found by their number, their title and their customer.
          </EmptyState>
        ) : (
          <EmptyState
            icon={<FileText />}
            title="No quotes yet"
            action={
              can(actor, "quote.create") ? (
                <ButtonLink href={`${path}/new`} variant="primary">
                  Write your first quote
                </ButtonLink>
              ) : null
            }
          >
            A quote lists what you offer a customer and at what price. Send it, and your buyer reads
            and accepts it behind a link.
          </EmptyState>
        )}
      </Card>
    </>
  );
}
