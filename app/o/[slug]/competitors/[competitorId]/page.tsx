import type { Metadata } from "next";
import { NothingHerePage } from "@/app/nothing-here-page";
import { Battlecard } from "@/components/competitors/battlecard";
import { LostQuotes } from "@/components/competitors/lost-quotes";
import { ConfirmAction } from "@/components/form/confirm-action";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { Provenance } from "@/components/ui/provenance";
import { can, isLimitedToOwn } from "@/lib/access/authorize";
import { deleteCompetitorAction } from "../actions";
import { requireCompetitor } from "./require-competitor";

interface CompetitorPageProps {
  params: Promise<{ slug: string; competitorId: string }>;
}

export async function generateMetadata({ params }: CompetitorPageProps): Promise<Metadata> {
  const found = await requireCompetitor(await params);
  return { title: found ? found.competitor.name : "Nothing here" };
}

export default async function CompetitorPage({ params }: CompetitorPageProps) {
  const found = await requireCompetitor(await params);
  if (!found) return <NothingHerePage />;
  const { actor, competitor, locale, list, ...about } = found;
  const { slug } = await params;
  return (
    <>
      <PageHeader
        title={competitor.name}
        breadcrumb={[{ label: "Competitors", href: list }]}
        meta={<Provenance createdAt={competitor.createdAt} {...about.provenance} />}
        actions={
          <>
            {can(actor, "competitor.update") ? (
              <ButtonLink
                href={`${list}/${competitor.id}/edit`}
                variant="primary"
                className="max-sm:grow"
              >
                Edit
              </ButtonLink>
            ) : null}
            {can(actor, "competitor.delete") ? (
              <ConfirmAction
                trigger={{ label: "Delete" }}
                title={`Delete ${competitor.name}?`}
                description="It leaves all lists and can't be opened any more. Quotes that were lost to it stay. You can take it back."
                confirmLabel="Delete competitor"
                action={deleteCompetitorAction.bind(null, slug)}
                fields={{ competitorId: competitor.id }}
              />
            ) : null}
          </>
        }
      />
      <Battlecard competitor={competitor} />
      <LostQuotes
        record={competitor}
        quotes={about.lostQuotes}
        locale={locale}
        home={`/o/${slug}`}
        isOwnOnly={isLimitedToOwn(actor, "quote.read")}
      />
    </>
  );
}
