import type { Metadata } from "next";
import { CompetitorForm } from "@/components/competitors/competitor-form";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/authorize";
import { requireMember } from "@/lib/http/pages/page";
import { Refused } from "../../refused";
import { createCompetitorAction } from "../actions";

export const metadata: Metadata = { title: "New competitor" };

interface NewCompetitorPageProps {
  params: Promise<{ slug: string }>;
}

export default async function NewCompetitorPage({ params }: NewCompetitorPageProps) {
  const { slug } = await params;
  const list = `/o/${slug}/competitors`;
  const { actor } = await requireMember(slug, `${list}/new`);
  if (!can(actor, "competitor.create"))
    return <Refused actor={actor} slug={slug} permission="competitor.create" backHref={list} />;
  return (
    <>
      <PageHeader title="New competitor" breadcrumb={[{ label: "Competitors", href: list }]} />
      <CompetitorForm action={createCompetitorAction.bind(null, slug)} cancelHref={list} />
    </>
  );
}
