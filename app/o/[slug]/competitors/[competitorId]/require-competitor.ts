import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { describeCompetitor } from "@/lib/competitors/describe-competitor";
import { competitorIdSchema } from "@/lib/competitors/schema";
import { requireMember } from "@/lib/http/page";

const load = cache(async (slug: string, competitorId: string) => {
  const list = `/o/${slug}/competitors`;
  const { actor, organization } = await requireMember(slug, `${list}/${competitorId}`);
  const input = competitorIdSchema.safeParse({ competitorId });
  const found = input.success ? await describeCompetitor(actor, input.data) : null;
  if (!found?.ok) notFound();
  return { actor, locale: organization.locale, list, ...found.value };
});

/** The competitor that a page is about, read once per request; a 404 for one that is not this organization's. */
export const requireCompetitor = ({ slug, competitorId }: { slug: string; competitorId: string }) =>
  load(slug, competitorId);
