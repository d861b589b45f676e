import "server-only";
import { cache } from "react";
import { can } from "@/lib/access/authorize";
import { describeCompetitor } from "@/lib/competitors/describe-competitor";
import { getDeletedCompetitor } from "@/lib/competitors/get-deleted-competitor";
import { competitorIdSchema } from "@/lib/competitors/schema";
import { requireMember } from "@/lib/http/pages/page";
import { leadToDeleted } from "../../lead-to-deleted";

const load = cache(async (slug: string, competitorId: string) => {
  const list = `/o/${slug}/competitors`;
  const { actor, organization } = await requireMember(slug, `${list}/${competitorId}`);
  const input = competitorIdSchema.safeParse({ competitorId });
  const found = input.success ? await describeCompetitor(actor, input.data) : null;
  if (!found?.ok)
    return leadToDeleted({
      list,
      id: input.data?.competitorId ?? null,
      mayRestore: can(actor, "competitor.delete"),
      findDeleted: (id) => getDeletedCompetitor(actor, { competitorId: id }),
    });
  return { actor, locale: organization.locale, list, ...found.value };
});

/** The competitor that a page is about, read once per request; null for one that is not this organization's. */
export const requireCompetitor = ({ slug, competitorId }: { slug: string; competitorId: string }) =>
  load(slug, competitorId);
