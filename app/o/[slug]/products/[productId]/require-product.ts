import "server-only";
import { cache } from "react";
import { can } from "@/lib/access/authorize";
import { requireMember } from "@/lib/http/pages/page";
import { describeProduct } from "@/lib/products/describe-product";
import { getDeletedProduct } from "@/lib/products/get-deleted-product";
import { getProduct } from "@/lib/products/get-product";
import { productIdSchema } from "@/lib/products/schema";
import { leadToDeleted } from "../../lead-to-deleted";

const load = cache(async (slug: string, productId: string) => {
  const list = `/o/${slug}/products`;
  const { actor, organization } = await requireMember(slug, `${list}/${productId}`);
  const input = productIdSchema.safeParse({ productId });
  const found = input.success ? await getProduct(actor, input.data) : null;
  if (!found?.ok)
    return leadToDeleted({
      list,
      id: input.data?.productId ?? null,
      mayRestore: can(actor, "product.delete"),
      findDeleted: (id) => getDeletedProduct(actor, { productId: id }),
    });
  const product = found.value;
  const { value: who } = await describeProduct(actor, product);
  return { actor, product, locale: organization.locale, list, who };
});

/** The product that a page is about, read once per request; null for one that is not this organization's. */
export const requireProduct = ({ slug, productId }: { slug: string; productId: string }) =>
  load(slug, productId);
