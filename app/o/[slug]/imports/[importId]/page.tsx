import type { Metadata } from "next";
import { NothingHerePage } from "@/app/nothing-here-page";
import { FaultCard } from "@/components/imports/fault-card";
import { ImportStatus } from "@/components/imports/import-status";
import { MappingForm } from "@/components/imports/mapping-form";
import { Progress } from "@/components/imports/progress";
import { PageHeader } from "@/components/ui/page-header";
import { RelativeTime } from "@/components/ui/relative-time";
import { can } from "@/lib/access/authorize";
import { requireMember } from "@/lib/http/pages/page";
import { importKinds, importResources } from "@/lib/imports/kinds";
import { previewImport } from "@/lib/imports/preview-import";
import { importIdSchema } from "@/lib/imports/schema";
import { formatCount } from "@/lib/number-format";
import { Refused } from "../../refused";
import { mapImportAction } from "./actions";
import { Outcome } from "./outcome";
import { Start } from "./start";

export const metadata: Metadata = { title: "Import" };

interface ImportPageProps {
  params: Promise<{ slug: string; importId: string }>;
}

export default async function ImportPage({ params }: ImportPageProps) {
  const { slug, importId } = await params;
  const list = `/o/${slug}/imports`;
  const path = `${list}/${importId}`;
  const { actor, organization } = await requireMember(slug, path);
  if (!importResources.some((one) => can(actor, importKinds[one].permission)))
    return (
      <Refused actor={actor} slug={slug} permission="customer.create" backHref={`/o/${slug}`} />
    );
  const input = importIdSchema.safeParse({ importId });
  const found = input.success ? await previewImport(actor, input.data) : null;
  if (!found?.ok) return <NothingHerePage />;
  const file = found.value;
  const { locale } = organization;
  const isUnderWay = file.status === "queued" || file.status === "running";
  const bad = file.check ? file.check.bad : file.badCount;
  return (
    <>
      <PageHeader
        title={file.fileName}
        breadcrumb={[{ label: "Imports", href: list }]}
        meta={
          <>
            <ImportStatus status={file.status} />
            <span>
              {file.lineCount === 1 ? "One line" : `${formatCount(file.lineCount, locale)} lines`},
              sent <RelativeTime at={file.createdAt} />
            </span>
          </>
        }
      />
      <div className="grid gap-5">
        {isUnderWay ? (
          <Progress
            path={`${path}/look-up?importId=${file.id}`}
            page={path}
            start={file}
            locale={locale}
          />
        ) : null}
        {file.status === "done" ? (
          <Outcome file={file} home={`/o/${slug}`} locale={locale} />
        ) : null}
        {file.headings.length > 0 ? (
          <>
            <Start file={file} slug={slug} locale={locale} />
            <MappingForm action={mapImportAction.bind(null, slug)} file={file} />
          </>
        ) : null}
        {file.faults.length > 0 && bad > 0 ? (
          <FaultCard
            importId={file.id}
            resource={file.resource}
            faults={file.faults}
            count={bad}
            downloadPath={`${list}/download`}
          />
        ) : null}
      </div>
    </>
  );
}
