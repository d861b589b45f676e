import type { Metadata } from "next";
import { NothingHerePage } from "@/app/nothing-here-page";
import { CompetitorForm } from "@/components/competitors/competitor-form";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/authorize";
import { Refused } from "../../../refused";
import { updateCompetitorAction } from "../actions";
import { requireCompetitor } from "../require-competitor";

export const metadata: Metadata = { title: "Edit competitor" };

interface EditCompetitorPageProps {
  params: Promise<{ slug: string; competitorId: string }>;
}

export default async function EditCompetitorPage({ params }: EditCompetitorPageProps) {
  const { slug } = await params;
  const found = await requireCompetitor(await params);
  if (!found) return <NothingHerePage />;
  const { actor, competitor, list } = found;
  const page = `${list}/${competitor.id}`;
  if (!can(actor, "competitor.update"))
    return <Refused actor={actor} slug={slug} permission="competitor.update" backHref={page} />;
  return (
    <>
      <PageHeader
        title={`Edit ${competitor.name}`}
        breadcrumb={[
          { label: "Competitors", href: list },
          { label: competitor.name, href: page },
        ]}
      />
      <CompetitorForm
        action={updateCompetitorAction.bind(null, slug)}
        competitor={competitor}
        cancelHref={page}
      />
    </>
  );
}
