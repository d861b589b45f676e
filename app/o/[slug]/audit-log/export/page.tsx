import type { Metadata } from "next";
import { FreshProof } from "@/app/fresh-proof";
import { CheckpointCard } from "@/components/audit-log/checkpoint-card";
import { EventExportForm } from "@/components/audit-log/event-export-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { FormProblem } from "@/components/ui/form-problem";
import { PageHeader } from "@/components/ui/page-header";
import { withQuery } from "@/components/ui/query-string";
import { can } from "@/lib/access/authorize";
import { takeCheckpoint } from "@/lib/audit-log/take-checkpoint";
import { requireMember } from "@/lib/http/pages/page";
import { problemInAddress } from "@/lib/http/pages/problem-in-address";
import type { SearchParams } from "@/lib/http/pages/search-params";
import { Refused } from "../../refused";
import { readFilter } from "../read-filter";

export const metadata: Metadata = { title: "Export the audit log" };

interface ExportPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function ExportPage({ params, searchParams }: ExportPageProps) {
  const { slug } = await params;
  const home = `/o/${slug}`;
  const log = `${home}/audit-log`;
  const path = `${log}/export`;
  const { actor, organization } = await requireMember(slug, path);
  if (!can(actor, "audit.read"))
    return <Refused actor={actor} slug={slug} permission="audit.read" backHref={home} />;

  const sent = await searchParams;
  const filter = readFilter(sent);
  const checkpoint = await takeCheckpoint(actor);
  return (
    <>
      <PageHeader
        title="Export"
        breadcrumb={[{ label: "Audit log", href: withQuery(log, filter) }]}
        description="The log as a file, oldest event first. That it was exported, and by whom, becomes an event too."
      />
      <div className="grid gap-5">
        <Card>
          <CardHeader title="Events" />
          <CardBody className="grid gap-4">
            {actor.isFresh ? (
              <>
                <FormProblem message={problemInAddress(sent.problem)} />
                <EventExportForm action={`${log}/download`} filter={filter} />
              </>
            ) : (
              <FreshProof path={withQuery(path, filter)} />
            )}
          </CardBody>
        </Card>
        {checkpoint.ok ? (
          <CheckpointCard
            href={`${log}/checkpoint`}
            checkpoint={checkpoint.value}
            locale={organization.locale}
          />
        ) : null}
      </div>
    </>
  );
}
