import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { whoChanged } from "@/lib/audit-log/who-changed";
import { getCompetitor } from "@/lib/competitors/get-competitor";
import { competitorIdSchema } from "@/lib/competitors/schema";
import { requireMember } from "@/lib/http/page";

const load = cache(async (slug: string, competitorId: string) => {
  const list = `/o/${slug}/competitors`;
  const { actor, organization } = await requireMember(slug, `${list}/${competitorId}`);
  const input = competitorIdSchema.safeParse({ competitorId });
  const found = input.success ? await getCompetitor(actor, input.data) : null;
  if (!found?.ok) notFound();
  const competitor = found.value;
  const { value: who } = await whoChanged(actor, {
    kind: "competitor",
    id: competitor.id,
    userId: competitor.userId,
  });
  return { actor, competitor, locale: organization.locale, list, who };
});

/** The competitor that a page is about, read once per request; a 404 for one that is not this organization's. */
export const requireCompetitor = ({ slug, competitorId }: { slug: string; competitorId: string }) =>
  load(slug, competitorId);
