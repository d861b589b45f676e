import type { Metadata } from "next";
import { EventFilters } from "@/components/audit-log/event-filters";
import { EventTable } from "@/components/audit-log/event-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Download } from "@/components/ui/icons/download";
import { ScrollText } from "@/components/ui/icons/scroll-text";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { withQuery } from "@/components/ui/query-string";
import { can } from "@/lib/access/authorize";
import { listEvents } from "@/lib/audit-log/list-events";
import { listEventsSchema } from "@/lib/audit-log/schema";
import { listQuery } from "@/lib/http/pages/list-query";
import { requireMember } from "@/lib/http/pages/page";
import type { SearchParams } from "@/lib/http/pages/search-params";
import { deviceName } from "@/lib/sessions/device-name";
import { Refused } from "../refused";
import { readFilter } from "./read-filter";

export const metadata: Metadata = { title: "Audit log" };

interface AuditLogPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function AuditLogPage({ params, searchParams }: AuditLogPageProps) {
  const { slug } = await params;
  const home = `/o/${slug}`;
  const path = `${home}/audit-log`;
  const { actor, organization } = await requireMember(slug, path);
  if (!can(actor, "audit.read"))
    return <Refused actor={actor} slug={slug} permission="audit.read" backHref={home} />;

  const sent = await searchParams;
  const filter = readFilter(sent);
  const query = listQuery(listEventsSchema, { ...filter, cursor: sent.cursor });
  const { value: page } = await listEvents(actor, query);
  return (
    <>
      <PageHeader
        title="Audit log"
        description={`Who did what in ${organization.name}, when and from where. Events are only ever added: nobody can change or remove one.`}
        actions={
          <ButtonLink href={withQuery(`${path}/export`, filter)}>
            <Download />
            Export
          </ButtonLink>
        }
      />
      <Card>
        <CardBody className="border-b border-line">
          <EventFilters path={path} filter={filter} />
        </CardBody>
        {page.data.length > 0 ? (
          <EventTable
            home={home}
            locale={organization.locale}
            events={page.data.map((event) => ({
              ...event,
              device: event.actorType === "system" ? null : deviceName(event.userAgent),
            }))}
          />
        ) : (
          <EmptyState
            icon={<ScrollText />}
            title="Nothing like that happened"
            action={<ButtonLink href={path}>Show everything</ButtonLink>}
          >
            No event has that person, action and time together.
          </EmptyState>
        )}
        <Pagination
          path={path}
          query={filter}
          isContinued={Boolean(query.cursor)}
          nextCursor={page.nextCursor}
          words={{ first: "Newest", next: "Older" }}
        />
      </Card>
    </>
  );
}
