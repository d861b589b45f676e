import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { ok } from "@/lib/result";
import { isSlugFree } from "./slug-claims";

/** Whether a slug is still free, for a form that says so while it is typed; the sign-up itself decides. */
export async function checkSlug(_origin: RequestOrigin, { slug }: { slug: string }) {
  return ok({ slug, isAvailable: await isSlugFree(slug) });
}
