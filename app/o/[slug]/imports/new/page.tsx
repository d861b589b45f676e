import type { Metadata } from "next";
import { z } from "zod";
import { FileForm } from "@/components/imports/file-form";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/authorize";
import { requireMember } from "@/lib/http/pages/page";
import { problemInAddress } from "@/lib/http/pages/problem-in-address";
import type { SearchParams } from "@/lib/http/pages/search-params";
import { importKinds, importResources } from "@/lib/imports/kinds";
import { Refused } from "../../refused";

export const metadata: Metadata = { title: "Import" };

interface NewImportPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

const resourceSchema = z.enum(importResources).catch("customer");

export default async function NewImportPage({ params, searchParams }: NewImportPageProps) {
  const { slug } = await params;
  const sent = await searchParams;
  const resource = resourceSchema.parse(sent.resource);
  const { words, permission } = importKinds[resource];
  const list = `/o/${slug}/${words[1]}`;
  const { actor } = await requireMember(slug, `/o/${slug}/imports/new?resource=${resource}`);
  if (!can(actor, permission))
    return <Refused actor={actor} slug={slug} permission={permission} backHref={list} />;
  return (
    <>
      <PageHeader
        title={`Import ${words[1]}`}
        description="First you see what the file would do. Nothing is imported before you say so."
        breadcrumb={[
          { label: words[1] === "products" ? "Products" : "Customers", href: list },
          { label: "Imports", href: `/o/${slug}/imports` },
        ]}
      />
      <FileForm
        action={`/o/${slug}/imports/upload?resource=${resource}`}
        resource={resource}
        cancelHref={list}
        problem={problemInAddress(sent.problem)}
      />
    </>
  );
}
