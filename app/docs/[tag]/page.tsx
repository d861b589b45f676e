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
  return { title: `API: ${(await params).tag}` };
}

export default async function TagPage({ params }: TagPageProps) {
  const { tag } = await params;
  const operations = referenceOf(await apiDocument());
  const shown = operations.filter((operation) => operation.tag === tag);
  if (shown.length === 0) notFound();
  return (
    <ReferenceFrame tags={[...new Set(operations.map((one) => one.tag))].sort()} current={tag}>
      <PageHeader title={tag} breadcrumb={[{ label: "API", href: "/docs" }]} />
      {shown.map((operation) => (
        <OperationCard key={operation.id} operation={operation} />
      ))}
    </ReferenceFrame>
  );
}
