import "server-only";
import { cache } from "react";
import { can } from "@/lib/access/authorize";
import { requireMember } from "@/lib/http/pages/page";
import { describeQuote } from "@/lib/quotes/describe-quote";
import { getDeletedQuote } from "@/lib/quotes/get-deleted-quote";
import { quoteName } from "@/lib/quotes/quote-name";
import { quoteIdSchema } from "@/lib/quotes/schema";
import { leadToDeleted } from "../../lead-to-deleted";

const load = cache(async (slug: string, quoteId: string) => {
  const list = `/o/${slug}/quotes`;
  const { actor, organization } = await requireMember(slug, `${list}/${quoteId}`);
  const input = quoteIdSchema.safeParse({ quoteId });
  const found = input.success ? await describeQuote(actor, input.data) : null;
  if (!found?.ok)
    return leadToDeleted({
      list,
      id: input.data?.quoteId ?? null,
      mayRestore: can(actor, "quote.delete"),
      findDeleted: (id) => getDeletedQuote(actor, { quoteId: id }),
    });
  const name = quoteName(found.value.quote);
  const page = `${list}/${found.value.quote.id}`;
  return { actor, locale: organization.locale, list, name, page, ...found.value };
});

/** The quote that a page is about, read once per request; null for one that is not this organization's. */
export const requireQuote = ({ slug, quoteId }: { slug: string; quoteId: string }) =>
  load(slug, quoteId);
