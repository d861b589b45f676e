import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { identityDb } from "@/lib/db/identity";
import { ok } from "@/lib/result";

/** Whether a slug is still free, for a form that says so while it is typed; the sign-up itself decides. */
export async function checkSlug(_origin: RequestOrigin, { slug }: { slug: string }) {
  const taken = await identityDb.organizationDirectory.findUnique({
    where: { slug },
    select: { slug: true },
  });
  const retired = await identityDb.retiredSlug.findUnique({
    where: { slug },
    select: { slug: true },
  });
  return ok({ slug, isAvailable: !taken && !retired });
}
