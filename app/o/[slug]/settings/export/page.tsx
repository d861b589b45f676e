import type { Metadata } from "next";
import { FreshProof } from "@/app/fresh-proof";
import { ExportTable } from "@/components/export/export-table";
import { UnderWay } from "@/components/export/under-way";
import { ActionButton } from "@/components/form/action-button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FormProblem } from "@/components/ui/form-problem";
import { PackageOpen } from "@/components/ui/icons/package-open";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/authorize";
import { listExports } from "@/lib/export/list-exports";
import { requireMember } from "@/lib/http/pages/page";
import { problemInAddress } from "@/lib/http/pages/problem-in-address";
import type { SearchParams } from "@/lib/http/pages/search-params";
import { Refused } from "../../refused";
import { requestExportAction } from "./actions";

export const metadata: Metadata = { title: "Export everything" };

interface ExportPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function ExportPage({ params, searchParams }: ExportPageProps) {
  const { slug } = await params;
  const { problem } = await searchParams;
  const settings = `/o/${slug}/settings`;
  const path = `${settings}/export`;
  const { actor, organization } = await requireMember(slug, path);
  if (!can(actor, "organization.export"))
    return (
      <Refused actor={actor} slug={slug} permission="organization.export" backHref={`/o/${slug}`} />
    );
  const { value: exports } = await listExports(actor);
  const underWay = exports.data.find(({ finishedAt }) => finishedAt === null);
  return (
    <>
      <PageHeader
        title="Export everything"
        breadcrumb={[{ label: "Settings", href: settings }]}
        description={`All that ${organization.name} has in Mercura in one zip: every record as JSON lines and as CSV, the files, and the audit log. Passwords and tokens are left out.`}
      />
      <div className="grid gap-5">
        <Card>
          <CardHeader
            title="New export"
            description="It takes from seconds to an hour. You get a mail and a notice when it is ready."
          />
          <CardBody className="grid gap-4">
            <FormProblem message={problemInAddress(problem)} />
            {underWay ? (
              <UnderWay rowCount={underWay.rowCount} page={path} locale={organization.locale} />
            ) : null}
            {actor.isFresh ? null : <FreshProof path={path} />}
            {actor.isFresh && !underWay ? (
              <ActionButton
                action={requestExportAction.bind(null, slug)}
                variant="primary"
                className="justify-self-start"
              >
                Export everything
              </ActionButton>
            ) : null}
          </CardBody>
        </Card>
        <Card>
          <CardHeader
            title="Exports"
            count={exports.data.length}
            description={
              actor.isFresh
                ? "Every owner sees them. A zip is kept for 7 days."
                : "Every owner sees them. A zip is kept for 7 days. Confirm above that it’s you to download one."
            }
          />
          {exports.data.length > 0 ? (
            <ExportTable
              exports={exports.data}
              path={path}
              locale={organization.locale}
              isFresh={actor.isFresh}
            />
          ) : (
            <EmptyState icon={<PackageOpen />} title="There is no export yet">
              Ask for one to keep a copy, to move, or before you delete the organization.
            </EmptyState>
          )}
        </Card>
      </div>
    </>
  );
}
