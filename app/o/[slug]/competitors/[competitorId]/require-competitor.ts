import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { getCompetitor } from "@/lib/competitors/get-competitor";
import { competitorIdSchema } from "@/lib/competitors/schema";
import { requireMember } from "@/lib/http/page";
import { namesOf } from "@/lib/users/names-of";

const load = cache(async (slug: string, competitorId: string) => {
  const list = `/o/${slug}/competitors`;
  const { actor, organization } = await requireMember(slug, `${list}/${competitorId}`);
  const input = competitorIdSchema.safeParse({ competitorId });
  const found = input.success ? await getCompetitor(actor, input.data) : null;
  if (!found?.ok) notFound();
  const competitor = found.value;
  const names = await namesOf([competitor.userId]);
  const createdBy = competitor.userId ? (names.get(competitor.userId) ?? null) : null;
  return { actor, competitor, locale: organization.locale, list, createdBy };
});

/** The competitor that a page is about, read once per request; a 404 for one that is not this organization's. */
export const requireCompetitor = ({ slug, competitorId }: { slug: string; competitorId: string }) =>
  load(slug, competitorId);
