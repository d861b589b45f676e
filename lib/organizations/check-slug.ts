import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { addressKey } from "@/lib/limits/client-key";
import { consume } from "@/lib/limits/consume";
import { ok } from "@/lib/result";
import { isSlugFree } from "./slug-claims";

/**
 * Whether a slug is still free, for a form that says so while it is typed; the sign-up itself decides.
 *
 * @problem "too_many_requests"
 */
export async function checkSlug({ ip }: RequestOrigin, { slug }: { slug: string }) {
  const admitted = await consume("slug_check", addressKey(ip));
  if (!admitted.ok) return admitted;
  return ok({ slug, isAvailable: await isSlugFree(slug) });
}
