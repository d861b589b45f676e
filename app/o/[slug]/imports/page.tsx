import type { Metadata } from "next";
import { ImportTable } from "@/components/imports/import-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FileUp } from "@/components/ui/icons/file-up";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { can } from "@/lib/access/authorize";
import { listQuery } from "@/lib/http/pages/list-query";
import { requireMember } from "@/lib/http/pages/page";
import { importKinds, importResources } from "@/lib/imports/kinds";
import { listImports } from "@/lib/imports/list-imports";
import { listImportsSchema } from "@/lib/imports/schema";
import { Refused } from "../refused";

export const metadata: Metadata = { title: "Imports" };

interface ImportsPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ cursor?: string | string[] }>;
}

export default async function ImportsPage({ params, searchParams }: ImportsPageProps) {
  const { slug } = await params;
  const path = `/o/${slug}/imports`;
  const { actor, organization } = await requireMember(slug, path);
  const possible = importResources.filter((one) => can(actor, importKinds[one].permission));
  if (possible.length === 0)
    return (
      <Refused actor={actor} slug={slug} permission="customer.create" backHref={`/o/${slug}`} />
    );
  const { cursor } = await searchParams;
  const query = listQuery(listImportsSchema, { cursor });
  const { value: page } = await listImports(actor, query);
  const buttons = possible.map((resource) => (
    <ButtonLink key={resource} href={`${path}/new?resource=${resource}`}>
      Import {importKinds[resource].words[1]}
    </ButtonLink>
  ));
  return (
    <>
      <PageHeader
        title="Imports"
        description="The files you sent, and what became of them. They are kept for 30 days; nobody else sees them."
        actions={page.data.length > 0 ? buttons : null}
      />
      <Card>
        {page.data.length === 0 ? (
          <EmptyState icon={<FileUp />} title="No imports yet" action={buttons}>
            Bring your customers and products along from a spreadsheet: save it as CSV, say what its
            columns are, and see what would happen before anything does.
          </EmptyState>
        ) : (
          <>
            <ImportTable imports={page.data} path={path} locale={organization.locale} />
            <Pagination
              path={path}
              isContinued={Boolean(query.cursor)}
              nextCursor={page.nextCursor}
            />
          </>
        )}
      </Card>
    </>
  );
}
