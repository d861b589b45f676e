import "server-only";
import { redirect } from "next/navigation";
import { cache } from "react";
import { can } from "@/lib/access/authorize";
import { findMerged } from "@/lib/customers/duplicates/find-merged";
import { getCustomer } from "@/lib/customers/get-customer";
import { getDeletedCustomer } from "@/lib/customers/get-deleted-customer";
import { customerIdSchema } from "@/lib/customers/schema";
import { requireMember } from "@/lib/http/pages/page";
import { leadToDeleted } from "../../lead-to-deleted";

const load = cache(async (slug: string, customerId: string) => {
  const list = `/o/${slug}/customers`;
  const { actor, organization } = await requireMember(slug, `${list}/${customerId}`);
  const input = customerIdSchema.safeParse({ customerId });
  const found = input.success ? await getCustomer(actor, input.data) : null;
  if (input.success && found && !found.ok) {
    const merged = await findMerged(actor, input.data);
    if (merged.ok) redirect(`${list}/${merged.value.mergedIntoId}`);
  }
  if (!found?.ok)
    return leadToDeleted({
      list,
      id: input.data?.customerId ?? null,
      mayRestore: can(actor, "customer.delete"),
      findDeleted: (id) => getDeletedCustomer(actor, { customerId: id }),
    });
  return { actor, customer: found.value, locale: organization.locale, list };
});

/** The customer that a page is about, read once per request; null for one that is not this organization's. */
export const requireCustomer = ({ slug, customerId }: { slug: string; customerId: string }) =>
  load(slug, customerId);
