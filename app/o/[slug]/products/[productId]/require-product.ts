import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireMember } from "@/lib/http/page";
import { getProduct } from "@/lib/products/get-product";
import { productIdSchema } from "@/lib/products/schema";
import { namesOf } from "@/lib/users/names-of";

const load = cache(async (slug: string, productId: string) => {
  const list = `/o/${slug}/products`;
  const { actor, organization } = await requireMember(slug, `${list}/${productId}`);
  const input = productIdSchema.safeParse({ productId });
  const found = input.success ? await getProduct(actor, input.data) : null;
  if (!found?.ok) notFound();
  const product = found.value;
  const names = await namesOf([product.userId]);
  const createdBy = product.userId ? (names.get(product.userId) ?? null) : null;
  return { actor, product, locale: organization.locale, list, createdBy };
});

/** The product that a page is about, read once per request; a 404 for one that is not this organization's. */
export const requireProduct = ({ slug, productId }: { slug: string; productId: string }) =>
  load(slug, productId);
