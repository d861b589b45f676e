import type { Metadata } from "next";
import { UploadBox } from "@/components/documents/upload-box";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/authorize";
import { requireMember } from "@/lib/http/pages/page";
import { Refused } from "../../refused";

export const metadata: Metadata = { title: "New document" };

interface NewDocumentPageProps {
  params: Promise<{ slug: string }>;
}

export default async function NewDocumentPage({ params }: NewDocumentPageProps) {
  const { slug } = await params;
  const list = `/o/${slug}/documents`;
  const { actor, organization } = await requireMember(slug, `${list}/new`);
  if (!can(actor, "document.create"))
    return <Refused actor={actor} slug={slug} permission="document.create" backHref={list} />;
  return (
    <>
      <PageHeader title="New document" breadcrumb={[{ label: "Documents", href: list }]} />
      <UploadBox
        href={`${list}/upload`}
        label="Upload a document"
        locale={organization.locale}
        isMultiple
      />
    </>
  );
}
