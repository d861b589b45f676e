import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OperationCard } from "@/components/api-reference/operation-card";
import { ReferenceFrame } from "@/components/api-reference/reference-frame";
import { PageHeader } from "@/components/ui/page-header";
import { referenceOf } from "@/lib/http/openapi/reference";
import { apiDocument } from "../../api-document";

interface TagPageProps {
  params: Promise<{ tag: string }>;
}

export async function generateMetadata({ params }: TagPageProps): Promise<Metadata> {
  const tag = await findTag(params);
  return { title: tag ? `${tag["x-displayName"]} · API` : "Nothing here" };
}

export default async function TagPage({ params }: TagPageProps) {
  const document = await apiDocument();
  const tag = await findTag(params);
  if (!tag) notFound();
  const shown = referenceOf(document).filter((operation) => operation.tag === tag.name);
  return (
    <ReferenceFrame tags={document.tags} current={tag.name}>
      <PageHeader
        title={tag["x-displayName"]}
        description={tag.description}
        breadcrumb={[{ label: "API", href: "/docs" }]}
      />
      {shown.map((operation) => (
        <OperationCard key={operation.id} operation={operation} />
      ))}
    </ReferenceFrame>
  );
}

async function findTag(params: TagPageProps["params"]) {
  const [{ tag }, { tags }] = await Promise.all([params, apiDocument()]);
  return tags.find(({ name }) => name === tag);
}
